//! A picture inside the page, so that nothing is loaded: a data address (RFC 2397).

use super::super::Logo;

/// The alphabet of Base64 (RFC 4648, 4).
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// The logo as a data address.
pub(super) fn data_uri(logo: &Logo) -> String {
    let kind = if logo.is_svg { "svg+xml" } else { "png" };
    format!("data:image/{kind};base64,{}", base64(&logo.bytes))
}

/// Bytes in Base64 with padding.
fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for part in bytes.chunks(3) {
        let byte = |index: usize| u32::from(part.get(index).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4_u32 {
            // Two bytes make three characters, one makes two.
            let filled = usize::try_from(place).is_ok_and(|place| place <= part.len());
            let index = (bits >> (18 - 6 * place) & 63) as usize;
            text.push(if filled {
                char::from(ALPHABET[index])
            } else {
                '='
            });
        }
    }
    text
}
