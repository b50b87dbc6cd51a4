//! Colours and type. The only file that makes colours.
//!
//! The colours of the map are those of Okabe and Ito (*Color Universal Design*, 2008), which people with
//! any kind of colour vision can tell apart; each kind also has a shape of its own.

use std::sync::Arc;

use eframe::egui::{self, Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Id, Margin, Stroke, TextStyle, vec2};

use super::bidi::ReadingOrder;
use crate::encounters::Kind;
use crate::problems::Gravity;
use crate::starting::Letters;

const ORANGE: Color32 = Color32::from_rgb(230, 159, 0);
const SKY: Color32 = Color32::from_rgb(86, 180, 233);
const GREEN: Color32 = Color32::from_rgb(0, 158, 115);
const YELLOW: Color32 = Color32::from_rgb(240, 228, 66);
const BLUE: Color32 = Color32::from_rgb(0, 114, 178);
const VERMILION: Color32 = Color32::from_rgb(213, 94, 0);
const PURPLE: Color32 = Color32::from_rgb(204, 121, 167);

/// The colours of the map and of warnings, on light or dark ground.
#[derive(Clone, Copy, Debug)]
pub(super) struct Palette {
    /// Beyond all countries.
    pub beyond: Color32,
    /// The states that an office is in charge of.
    pub land: Color32,
    /// All other land.
    pub land_other: Color32,
    /// Borders of countries.
    pub country_line: Color32,
    /// Borders of states.
    pub state_line: Color32,
    /// Rivers and lakes.
    pub river: Color32,
    /// Lettering on the map.
    pub ink: Color32,
    /// Quiet lettering on the map.
    pub faint: Color32,
    /// Round lettering and marks, so that they stand out.
    pub halo: Color32,
    /// Routes.
    pub route: Color32,
    /// The corridor of a route.
    pub corridor: Color32,
    /// Herds on the day.
    pub herd: Color32,
    /// Outlines of farming zones.
    pub zone_line: Color32,
    /// Farming zones without a crop on the day.
    pub zone_bare: Color32,
    /// Farming zones with a crop on the day.
    pub zone_crop: Color32,
    /// Water.
    pub water: Color32,
    /// Water that more herds need than it serves.
    pub water_crowded: Color32,
    /// A closed or dry point.
    pub water_dry: Color32,
    /// No-go zones.
    pub no_go: Color32,
    /// Past incidents.
    pub incident: Color32,
    /// Settlements.
    pub settlement: Color32,
    /// Flashpoints.
    pub flashpoint: Color32,
    /// Lettering on a flashpoint.
    pub on_flashpoint: Color32,
    /// What was clicked.
    pub selected: Color32,
    /// A warning.
    pub warning: Color32,
    /// Behind lettering of the map's furniture.
    pub plate: Color32,
}

impl Palette {
    /// The colours for the theme on show.
    #[must_use]
    pub(super) fn of(visuals: &egui::Visuals) -> Self {
        Self::on(egui::Theme::from_dark_mode(visuals.dark_mode))
    }

    /// The colours on dark ground, or on light.
    #[must_use]
    pub(super) fn on(theme: egui::Theme) -> Self {
        match theme {
            egui::Theme::Dark => Self::dark(),
            egui::Theme::Light => Self::light(),
        }
    }

    fn light() -> Self {
        let grey = Color32::from_gray;
        Self {
            beyond: Color32::from_rgb(222, 229, 234),
            land: Color32::from_rgb(252, 250, 245),
            land_other: Color32::from_rgb(234, 232, 226),
            country_line: grey(105),
            state_line: grey(170),
            river: Color32::from_rgb(150, 192, 216),
            ink: grey(30),
            faint: grey(110),
            halo: Color32::from_white_alpha(225),
            route: BLUE,
            corridor: tint(BLUE, 38),
            herd: ORANGE,
            zone_line: GREEN,
            zone_bare: tint(GREEN, 26),
            zone_crop: tint(GREEN, 120),
            water: SKY,
            water_crowded: YELLOW,
            water_dry: grey(105),
            no_go: Color32::from_rgb(160, 70, 120),
            incident: grey(20),
            settlement: grey(60),
            flashpoint: VERMILION,
            on_flashpoint: Color32::WHITE,
            selected: Color32::BLACK,
            warning: Color32::from_rgb(176, 66, 0),
            plate: Color32::from_white_alpha(238),
        }
    }

    fn dark() -> Self {
        let grey = Color32::from_gray;
        Self {
            beyond: Color32::from_rgb(16, 20, 24),
            land: Color32::from_rgb(44, 46, 50),
            land_other: Color32::from_rgb(30, 32, 35),
            country_line: grey(150),
            state_line: grey(92),
            river: Color32::from_rgb(62, 96, 122),
            ink: grey(238),
            faint: grey(160),
            halo: Color32::from_black_alpha(200),
            route: SKY,
            corridor: tint(SKY, 34),
            herd: ORANGE,
            zone_line: Color32::from_rgb(40, 185, 140),
            zone_bare: tint(GREEN, 22),
            zone_crop: tint(GREEN, 185),
            water: SKY,
            water_crowded: YELLOW,
            water_dry: grey(190),
            no_go: PURPLE,
            incident: grey(245),
            settlement: grey(200),
            flashpoint: VERMILION,
            on_flashpoint: Color32::WHITE,
            selected: Color32::WHITE,
            warning: ORANGE,
            plate: Color32::from_black_alpha(228),
        }
    }

    /// The colour of a kind of encounter, as in the bars of a severity.
    #[must_use]
    pub(super) const fn kind(&self, kind: Kind) -> Color32 {
        match kind {
            Kind::Crops => GREEN,
            Kind::Pinch => self.ink,
            Kind::Water => SKY,
            Kind::Herds => ORANGE,
            Kind::OwnHerds => self.faint,
            Kind::Border => BLUE,
            Kind::Settlement => YELLOW,
            Kind::Incident => VERMILION,
            Kind::NoGo => PURPLE,
        }
    }

    /// The colour of a problem.
    #[must_use]
    pub(super) const fn gravity(&self, gravity: Gravity) -> Color32 {
        match gravity {
            Gravity::Stops | Gravity::LeftOut => self.warning,
            Gravity::Doubtful => self.faint,
        }
    }
}

/// A colour that lets the ground through.
fn tint(colour: Color32, alpha: u8) -> Color32 {
    Color32::from_rgba_unmultiplied(colour.r(), colour.g(), colour.b(), alpha)
}

/// A colour as a share of its strength.
#[must_use]
pub(super) fn faded(colour: Color32, share: f32) -> Color32 {
    colour.gamma_multiply(share)
}

/// The fonts that the program carries (see `assets/fonts`): Latin with African letters and accents, then Arabic;
/// behind them those of the window's library, for signs.
fn fonts(letters: Letters) -> FontDefinitions {
    const CARRIED: [(&str, &[u8]); 2] = [
        ("Noto Sans", include_bytes!("../../assets/fonts/NotoSans-Regular.ttf")),
        ("Noto Naskh Arabic", include_bytes!("../../assets/fonts/NotoNaskhArabic-Regular.ttf")),
    ];
    let mut fonts = FontDefinitions::default();
    for (name, file) in CARRIED {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(file)));
    }
    let family = fonts.families.entry(FontFamily::Proportional).or_default();
    // Those of the library come first where they are preferred; what they lack comes from those behind them.
    let place = if letters == Letters::Ubuntu { family.len().min(1) } else { 0 };
    family.splice(place..place, CARRIED.map(|(name, _)| name.to_owned()));
    // Clocks and keys have letters of one width; an Arabic name among them has none, so it takes those of the others.
    fonts.families.entry(FontFamily::Monospace).or_default().extend(CARRIED.map(|(name, _)| name.to_owned()));
    fonts
}

/// Writes with these letters from the next frame on.
pub(super) fn write_with(ctx: &egui::Context, letters: Letters) {
    let now = Id::unique("letters");
    if ctx.data(|data| data.get_temp(now)) != Some(letters) {
        ctx.data_mut(|data| data.insert_temp(now, letters));
        ctx.set_fonts(fonts(letters));
    }
}

/// Type and spacing of the window, on light and dark.
pub(super) fn apply(ctx: &egui::Context) {
    write_with(ctx, Letters::default());
    ctx.add_plugin(ReadingOrder);
    ctx.all_styles_mut(|style| {
        let font = |size| FontId::new(size, FontFamily::Proportional);
        style.text_styles = [
            (TextStyle::Heading, font(18.0)),
            (TextStyle::Body, font(13.5)),
            (TextStyle::Button, font(13.5)),
            (TextStyle::Small, font(11.5)),
            (TextStyle::Monospace, FontId::new(12.5, FontFamily::Monospace)),
        ]
        .into();
        style.spacing.item_spacing = vec2(8.0, 5.0);
        style.spacing.button_padding = vec2(8.0, 3.0);
        style.spacing.interact_size.y = 22.0;
        style.spacing.menu_margin = Margin::same(6);
        style.spacing.combo_width = 150.0;
        style.visuals.panel_fill = if style.visuals.dark_mode { Color32::from_rgb(27, 28, 31) } else { Color32::from_rgb(249, 250, 251) };
        style.visuals.widgets.noninteractive.fg_stroke.color =
            if style.visuals.dark_mode { Color32::from_gray(205) } else { Color32::from_gray(45) };
        style.visuals.widgets.noninteractive.corner_radius = CornerRadius::same(4);
        style.visuals.selection.bg_fill =
            if style.visuals.dark_mode { Color32::from_rgb(0, 84, 132) } else { Color32::from_rgb(196, 225, 243) };
        style.visuals.selection.stroke =
            Stroke::new(1.0, if style.visuals.dark_mode { Color32::WHITE } else { Color32::from_rgb(0, 60, 100) });
        style.visuals.weak_text_color = Some(if style.visuals.dark_mode { Color32::from_gray(155) } else { Color32::from_gray(95) });
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Red, green and blue in linear light.
    fn linear(colour: Color32) -> [f64; 3] {
        [colour.r(), colour.g(), colour.b()].map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        })
    }

    /// Relative luminance, as the Web Content Accessibility Guidelines 2.1 define it.
    fn luminance(colour: Color32) -> f64 {
        let [red, green, blue] = linear(colour);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
        a.max(b) / a.min(b)
    }

    /// What is seen without one of the three cones: the matrices of Machado, Oliveira and Fernandes (2009) at full
    /// severity, for linear light.
    const WITHOUT_A_CONE: [(&str, [[f64; 3]; 3]); 3] = [
        ("protanopia", [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]]),
        ("deuteranopia", [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]]),
        ("tritanopia", [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_900]]),
    ];

    /// CIE L*a*b* of linear light, white point D65.
    fn lab([red, green, blue]: [f64; 3]) -> [f64; 3] {
        let curve = |part: f64| if part > 0.008_856 { part.cbrt() } else { 7.787 * part + 16.0 / 116.0 };
        let x = curve((0.412_453 * red + 0.357_580 * green + 0.180_423 * blue) / 0.950_47);
        let y = curve(0.212_671 * red + 0.715_160 * green + 0.072_169 * blue);
        let z = curve((0.019_334 * red + 0.119_193 * green + 0.950_227 * blue) / 1.088_83);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    }

    /// How different two colours look: the distance in L*a*b* (CIE 1976), of which 2.3 is just noticed.
    fn difference(a: [f64; 3], b: [f64; 3]) -> f64 {
        lab(a).into_iter().zip(lab(b)).map(|(a, b)| (a - b) * (a - b)).sum::<f64>().sqrt()
    }

    fn seen(matrix: &[[f64; 3]; 3], colour: Color32) -> [f64; 3] {
        let colour = linear(colour);
        matrix.map(|row| row.into_iter().zip(colour).map(|(share, part)| share * part).sum::<f64>().clamp(0.0, 1.0))
    }

    /// A colour that lets the ground through, on that ground.
    fn on(ground: Color32, colour: Color32) -> Color32 {
        ground.blend(colour)
    }

    /// The marks that lie side by side and mean different things.
    fn classes(palette: &Palette) -> [(&'static str, Color32); 6] {
        [
            ("route", palette.route),
            ("herd", palette.herd),
            ("flashpoint", palette.flashpoint),
            ("field with a crop", on(palette.land, palette.zone_crop)),
            ("crowded water", palette.water_crowded),
            ("dry water", palette.water_dry),
        ]
    }

    #[test]
    fn whoever_lacks_a_cone_tells_the_marks_apart() {
        const CLEARLY: f64 = 12.0;
        for theme in [egui::Theme::Light, egui::Theme::Dark] {
            let classes = classes(&Palette::on(theme));
            for (kind, matrix) in &WITHOUT_A_CONE {
                for (index, (name, colour)) in classes.iter().enumerate() {
                    for (other, another) in &classes[index + 1..] {
                        let apart = difference(seen(matrix, *colour), seen(matrix, *another));
                        assert!(apart > CLEARLY, "{theme:?}, {kind}: {name} and {other} are {apart:.1} apart");
                    }
                }
            }
        }
    }

    #[test]
    fn printed_in_grey_a_field_with_a_crop_is_darker_than_one_without_and_lettering_is_read_on_both() {
        let palette = Palette::on(egui::Theme::Light);
        let (crop, bare) = (on(palette.land, palette.zone_crop), on(palette.land, palette.zone_bare));
        assert!(contrast(crop, bare) > 1.3, "{}", contrast(crop, bare));
        assert!(contrast(bare, crop) > 1.0 && luminance(crop) < luminance(bare));
        for ground in [crop, bare, palette.land, palette.land_other] {
            assert!(contrast(palette.ink, ground) > 4.5);
        }
    }

    #[test]
    fn lettering_and_lines_stand_out_from_the_land_in_light_and_dark() {
        for theme in [egui::Theme::Light, egui::Theme::Dark] {
            let palette = Palette::on(theme);
            // 4.5 for letters and 3 for lines and marks: Web Content Accessibility Guidelines 2.1, 1.4.3 and 1.4.11.
            assert!(contrast(palette.ink, palette.land) > 4.5, "{theme:?}");
            assert!(contrast(palette.faint, palette.land) > 4.5, "{theme:?}");
            for (name, colour) in [("route", palette.route), ("flashpoint", palette.flashpoint), ("zone outline", palette.zone_line)] {
                assert!(contrast(colour, palette.land) > 3.0, "{theme:?}: {name} {:.2}", contrast(colour, palette.land));
            }
        }
    }
}
