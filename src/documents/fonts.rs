//! The fonts that the program carries: Noto Sans (Latin with African letters and accents) and Noto Naskh Arabic, under
//! the SIL Open Font License; see `assets/fonts`. Maps and papers use no others, so that every machine shows the same.

pub(super) const FILES: [&[u8]; 4] = [
    include_bytes!("../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSans-Italic.ttf"),
    include_bytes!("../../assets/fonts/NotoNaskhArabic-Regular.ttf"),
];
