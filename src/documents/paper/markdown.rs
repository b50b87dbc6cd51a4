//! Papers as Markdown: to be read in any editor, compared and searched. Tables and signs as GitHub has them.

use std::fmt::Write as _;

use super::{Block, Cell, Field, Item, Level, Paper, Row, Table, Text, Tone};

/// Writes a paper.
#[must_use]
pub fn write(paper: &Paper) -> Vec<u8> {
    let mut text = format!("# {}\n", escaped(&paper.title));
    for block in &paper.blocks {
        text.push('\n');
        text.push_str(&self::block(block));
    }
    if !paper.foot.is_empty() {
        _ = write!(text, "\n---\n\n{}\n", escaped(&paper.foot));
    }
    text.into_bytes()
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, text) => heading(*level, text),
        Block::Paragraph(text) => format!("{}\n", line(text)),
        Block::Warning(text) => format!("> {}\n", line(text)),
        Block::List { items, numbered_from } => list(items, *numbered_from),
        Block::Table(table) => self::table(table),
        Block::Fields(fields) => fields.iter().map(field).collect(),
        Block::Sheet(sheet) => format!("![{}]({})\n", escaped(&sheet.name), sheet.file),
        Block::PageBreak => "---\n".to_owned(),
    }
}

fn heading(level: Level, text: &str) -> String {
    format!("{} {}\n", "#".repeat(usize::from(level.number()) + 1), escaped(text))
}

fn list(items: &[Item], numbered_from: Option<usize>) -> String {
    let mut text = String::new();
    for (count, item) in items.iter().enumerate() {
        let sign = numbered_from.map_or_else(|| "-".to_owned(), |first| format!("{}.", first + count));
        _ = writeln!(text, "{sign} {}", line(&item.text));
        for below in &item.below {
            _ = writeln!(text, "{}- {}", " ".repeat(sign.len() + 1), line(below));
        }
    }
    text
}

fn field(field: &Field) -> String {
    let label = escaped(&field.label.plain());
    match field.said.as_slice() {
        [] => format!("- **{label}:** ____\n"),
        [one] => format!("- **{label}:** {}\n", line(one)),
        many => {
            let lines: Vec<String> = many.iter().map(|text| format!("  - {}", line(text))).collect();
            format!("- **{label}:**\n{}\n", lines.join("\n"))
        }
    }
}

fn table(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = row(table.columns.iter().map(|column| tones(&column.head)).collect());
    _ = writeln!(text, "|{}", "---|".repeat(table.columns.len()));
    for of in &table.rows {
        let mut cells = match of {
            Row::Cells(cells) => cells.iter().map(cell).collect(),
            Row::Band(band) => vec![format!("**{}**", escaped(&band.plain()))],
        };
        cells.resize(table.columns.len(), String::new());
        text.push_str(&row(cells));
    }
    text
}

fn cell(cell: &Cell) -> String {
    cell.0.iter().map(tones).collect::<Vec<_>>().join("<br>")
}

/// A paragraph of its own: what it begins with must not make it a heading or a list.
fn line(text: &Text) -> String {
    let line = tones(text);
    let is_sign = line.starts_with(['#', '-', '+', '=', '~']);
    let digits = line.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(line.len());
    let is_number = (1..10).contains(&digits) && line[digits..].starts_with(['.', ')']);
    match (is_sign, is_number) {
        (true, _) => format!("\\{line}"),
        (_, true) => format!("{}\\{}", &line[..digits], &line[digits..]),
        _ => line,
    }
}

fn tones(text: &Text) -> String {
    let mut said = String::new();
    for span in &text.0 {
        let words = escaped(&span.words);
        // The signs must touch the words.
        let inner = words.trim();
        let (before, behind) = words.split_once(inner).unwrap_or(("", ""));
        match span.tone {
            Tone::Strong if !inner.is_empty() => _ = write!(said, "{before}**{inner}**{behind}"),
            Tone::Slanted if !inner.is_empty() => _ = write!(said, "{before}*{inner}*{behind}"),
            Tone::Blank => said.push_str("____"),
            _ => said.push_str(&words),
        }
    }
    said
}

/// Signs that Markdown reads, and HTML in it, as the letters they are.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|') {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_never_read_as_signs() {
        assert_eq!(line(&Text::from("# 1 <b>[a](b)|c*d_e`")), "\\# 1 \\<b\\>\\[a\\](b)\\|c\\*d\\_e\\`");
        assert_eq!(line(&Text::from("12. December")), "12\\. December");
        assert_eq!(line(&Text::from("2026-12-01")), "2026-12-01");
    }

    #[test]
    fn tones_touch_their_words() {
        let text = Text::default().and(Tone::Strong, "When: ").and(Tone::Plain, "now ").and(Tone::Blank, "________");
        assert_eq!(tones(&text), "**When:** now ____");
    }

    #[test]
    fn a_band_and_a_blank_row_fill_their_table() {
        let mut of = Table::new([("a", 1), ("b", 2)]);
        of.band("day 1");
        of.blank_rows(1);
        of.row([Cell::lines(["one", "two"]), Cell::blank()]);
        assert_eq!(table(&of), "| a | b |\n|---|---|\n| **day 1** |  |\n|  |  |\n| one<br>two |  |\n");
    }
}
