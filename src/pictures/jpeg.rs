//! Where a JPEG ends. Decoders forgive one that was cut off, and paint the rest grey; cameras put films and more
//! pictures behind one.

/// The bytes of a JPEG up to its end; none where it has none (ITU-T T.81, annex B).
pub(super) fn whole(bytes: &[u8]) -> Option<&[u8]> {
    let mut at = 2;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xFF)?;
        at += match bytes.get(at + 1)? {
            0xD9 => return bytes.get(..at + 2),
            // Fill, before a marker.
            0xFF => 1,
            // Within the pixels, and markers without a length.
            0x00 | 0x01 | 0xD0..=0xD8 => 2,
            _ => 2 + usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?])),
        };
    }
}

/// Whether it begins as a JPEG does.
pub(super) fn is_jpeg(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xFF\xD8")
}
