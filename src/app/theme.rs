//! Colours and type. The only file that makes colours.
//!
//! The colours of the map are those of Okabe and Ito (*Color Universal Design*, 2008), which people with
//! any kind of colour vision can tell apart; each kind also has a shape of its own.

use std::sync::Arc;

use eframe::egui::{self, Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Stroke, TextStyle, vec2};

use crate::encounters::Kind;
use crate::problems::Gravity;

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
            water_dry: grey(165),
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
            water_dry: grey(120),
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
fn fonts() -> FontDefinitions {
    const CARRIED: [(&str, &[u8]); 2] = [
        ("Noto Sans", include_bytes!("../../assets/fonts/NotoSans-Regular.ttf")),
        ("Noto Naskh Arabic", include_bytes!("../../assets/fonts/NotoNaskhArabic-Regular.ttf")),
    ];
    let mut fonts = FontDefinitions::default();
    for (name, file) in CARRIED {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(file)));
    }
    let family = fonts.families.entry(FontFamily::Proportional).or_default();
    family.splice(0..0, CARRIED.map(|(name, _)| name.to_owned()));
    fonts
}

/// Type and spacing of the window, on light and dark.
pub(super) fn apply(ctx: &egui::Context) {
    ctx.set_fonts(fonts());
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
