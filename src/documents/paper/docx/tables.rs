//! Tables of a document. Their columns keep their widths, so that no long name pushes another off the page.

use docx_rs::{Shading, Table, TableBorder, TableBorderPosition, TableCell, TableCellMargins, TableLayoutType, TableRow, WidthType};

use super::{EDGE_MM, Writer, size_mm, twips};
use crate::documents::paper::{self, Cell, Field, Row, Text};

/// A line that can be written on.
const ROOM: f32 = 340.0;

impl Writer<'_> {
    pub(super) fn table(&mut self, table: &paper::Table) -> Table {
        let widths = self.widths(&table.shares());
        let heads = table.columns.iter().zip(&widths);
        let heads =
            heads.map(|(column, width)| self.cell(&[Text::strong(&column.head.plain())], *width).shading(shade("E6E6E6"))).collect();
        let mut rows = vec![TableRow::new(heads).cant_split()];
        rows.extend(table.rows.iter().map(|row| self.row(row, &widths)));
        self.head_rows.push(1);
        framed(rows, &widths, "AAAAAA")
    }

    pub(super) fn fields(&mut self, fields: &[Field]) -> Table {
        let widths = self.widths(&[0.25, 0.75]);
        let rows = fields.iter().map(|field| {
            let label = self.cell(&[Text::strong(&field.label.plain())], widths[0]);
            let said = self.cell(&field.said, widths[1]);
            room(TableRow::new(vec![label, said]), usize::from(field.said.is_empty()))
        });
        let rows = rows.collect();
        self.head_rows.push(0);
        let sides = [TableBorderPosition::Top, TableBorderPosition::Left, TableBorderPosition::Right, TableBorderPosition::InsideV];
        sides.into_iter().fold(framed(rows, &widths, "D5D5D5"), Table::clear_border)
    }

    fn row(&mut self, row: &Row, widths: &[usize]) -> TableRow {
        match row {
            Row::Band(band) => {
                let cell = self.cell(&[Text::strong(&band.plain())], widths.iter().sum());
                TableRow::new(vec![cell.grid_span(widths.len()).shading(shade("E3EBF3"))]).cant_split()
            }
            Row::Cells(cells) => {
                let blank = Cell::blank();
                let cell = |(number, width): (usize, &usize)| self.cell(&cells.get(number).unwrap_or(&blank).0, *width);
                let blanks = widths.len() - cells.iter().filter(|cell| !cell.0.is_empty()).count().min(widths.len());
                let of_row = widths.iter().enumerate().map(cell).collect();
                room(TableRow::new(of_row).cant_split(), blanks)
            }
        }
    }

    fn cell(&mut self, lines: &[Text], width: usize) -> TableCell {
        let cell = TableCell::new().width(width, WidthType::Dxa);
        if lines.is_empty() {
            return cell.add_paragraph(self.paragraph("TableText"));
        }
        lines.iter().fold(cell, |cell, line| cell.add_paragraph(self.words("TableText", line)))
    }

    /// The widths of columns with these shares of the paper.
    fn widths(&self, shares: &[f64]) -> Vec<usize> {
        let width_mm = size_mm(self.paper.shape).0 - 2.0 * EDGE_MM;
        shares.iter().map(|share| usize::try_from(twips(width_mm * share)).unwrap_or(0)).collect()
    }
}

/// A row that is high enough to write in where it has places to fill in.
fn room(row: TableRow, blanks: usize) -> TableRow {
    if blanks > 0 { row.row_height(ROOM) } else { row }
}

fn framed(rows: Vec<TableRow>, widths: &[usize], color: &str) -> Table {
    Table::new(rows)
        .set_grid(widths.to_vec())
        .layout(TableLayoutType::Fixed)
        .width(widths.iter().sum(), WidthType::Dxa)
        .margins(TableCellMargins::new().margin(40, 80, 40, 80))
        .set_borders(borders(color))
}

fn borders(color: &str) -> docx_rs::TableBorders {
    let sides = [
        TableBorderPosition::Top,
        TableBorderPosition::Left,
        TableBorderPosition::Bottom,
        TableBorderPosition::Right,
        TableBorderPosition::InsideH,
        TableBorderPosition::InsideV,
    ];
    sides.into_iter().fold(docx_rs::TableBorders::new(), |borders, side| borders.set(TableBorder::new(side).color(color).size(4)))
}

fn shade(fill: &str) -> Shading {
    Shading::new().fill(fill)
}
