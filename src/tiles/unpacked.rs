//! Unpacking, with an end: a few kilobytes can be packed so that they unpack to more than any machine holds.

use std::io::Read;

use super::Fault;

/// How something is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Packing {
    Plain,
    Gzip,
    Brotli,
    Zstd,
}

impl Packing {
    /// What the beginning of packed bytes says; MBTiles have no field for it.
    pub(super) fn seen(bytes: &[u8]) -> Self {
        if bytes.starts_with(&[0x1f, 0x8b]) { Self::Gzip } else { Self::Plain }
    }
}

/// The bytes themselves; no more than `most` of them.
pub(super) fn unpacked(bytes: Vec<u8>, packing: Packing, most: usize) -> Result<Vec<u8>, Fault> {
    match packing {
        Packing::Plain if bytes.len() <= most => Ok(bytes),
        Packing::Plain => Err(Fault::TooLarge { most }),
        Packing::Gzip => up_to(flate2::read::MultiGzDecoder::new(&bytes[..]), most),
        Packing::Brotli => up_to(brotli_decompressor::Decompressor::new(&bytes[..], 4_096), most),
        Packing::Zstd => {
            let decoder = ruzstd::decoding::StreamingDecoder::new(&bytes[..]);
            up_to(decoder.map_err(|why| Fault::Broken(why.to_string()))?, most)
        }
    }
}

fn up_to(from: impl Read, most: usize) -> Result<Vec<u8>, Fault> {
    let mut all = Vec::new();
    let reached = from.take(most as u64 + 1).read_to_end(&mut all);
    if all.len() > most {
        return Err(Fault::TooLarge { most });
    }
    reached.map(|_length| all).map_err(|why| Fault::Broken(format!("it does not unpack ({why})")))
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packer.write_all(bytes).unwrap();
        packer.finish().unwrap()
    }

    #[test]
    fn what_is_packed_comes_out_as_it_went_in() {
        assert_eq!(unpacked(gzip(b"savanna"), Packing::Gzip, 100), Ok(b"savanna".to_vec()));
        assert_eq!(unpacked(b"savanna".to_vec(), Packing::Plain, 100), Ok(b"savanna".to_vec()));
        // "savanna" by `brotli` and by `zstd`.
        let brotli = vec![0x0f, 0x03, 0x80, b's', b'a', b'v', b'a', b'n', b'n', b'a', 0x03];
        assert_eq!(unpacked(brotli, Packing::Brotli, 100), Ok(b"savanna".to_vec()));
        let zstd = vec![0x28, 0xb5, 0x2f, 0xfd, 0x20, 0x07, 0x39, 0x00, 0x00, b's', b'a', b'v', b'a', b'n', b'n', b'a'];
        assert_eq!(unpacked(zstd, Packing::Zstd, 100), Ok(b"savanna".to_vec()));
    }

    #[test]
    fn a_few_bytes_that_unpack_to_a_hundred_megabytes_are_stopped_at_the_most() {
        let bomb = gzip(&vec![0; 100 << 20]);
        assert!(bomb.len() < 200_000);
        assert_eq!(unpacked(bomb, Packing::Gzip, 1 << 20), Err(Fault::TooLarge { most: 1 << 20 }));
    }

    #[test]
    fn what_is_cut_off_or_packed_otherwise_is_refused() {
        let whole = gzip(&[7; 5_000]);
        for packing in [Packing::Gzip, Packing::Brotli, Packing::Zstd] {
            assert!(matches!(unpacked(whole[..whole.len() / 2].to_vec(), packing, 1 << 20), Err(Fault::Broken(_))), "{packing:?}");
        }
    }
}
