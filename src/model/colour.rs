//! A colour, its contrast to another one, and the nearest colour that has enough of it.
//!
//! It knows no palette and no medium. Sources: WCAG 2.1 ("relative luminance", "contrast ratio"); Björn Ottosson, "A perceptual
//! color space for image processing" (2020), for lightness, chroma and hue.

/// A colour of the sRGB space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rgb(pub [u8; 3]);

/// Lightness (0 to 1), chroma (0 to about 0.3) and hue (radians) of a colour.
#[derive(Debug, Clone, Copy)]
struct Lch {
    light: f64,
    chroma: f64,
    hue: f64,
}

impl Rgb {
    /// White paper.
    pub const WHITE: Self = Self([255; 3]);

    /// The colour written `#rrggbb` or `#rgb`; `None` when it is not.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let long: String = match digits.len() {
            3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
            6 => digits.to_owned(),
            _ => return None,
        };
        let part = |at: usize| u8::from_str_radix(long.get(at..at + 2)?, 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// The colour as `#rrggbb`.
    pub fn hex(self) -> String {
        let [r, g, b] = self.0;
        format!("#{r:02x}{g:02x}{b:02x}")
    }

    /// Contrast ratio to another colour, 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The nearest colour of the same hue that has this contrast to `ground`: darker on a light ground, lighter on a dark one.
    /// The colour itself where it has enough.
    pub fn with_contrast(self, ground: Self, ratio: f64) -> Self {
        /// Steps between a colour and black or white; finer ones are not seen.
        const STEPS: u16 = 400;
        let start = self.lch();
        let end = if ground.luminance() > 0.18 { 0.0 } else { 1.0 };
        (0..=STEPS)
            .map(|step| {
                let way = f64::from(step) / f64::from(STEPS);
                if step == 0 {
                    return self;
                }
                Lch {
                    light: start.light + (end - start.light) * way,
                    ..start
                }
                .rgb()
            })
            .find(|colour| colour.contrast(ground) >= ratio)
            .unwrap_or(if end > 0.5 { Self::WHITE } else { Self([0; 3]) })
    }

    /// This colour turned to the hue of `to`, as strong beside this as `to` is beside `from`.
    pub fn turned(self, from: Self, to: Self) -> Self {
        let (own, from, to) = (self.lch(), from.lch(), to.lch());
        let strength = if from.chroma > 0.0 {
            to.chroma / from.chroma
        } else {
            1.0
        };
        Lch {
            light: own.light,
            // A pale tint of a loud colour is still a pale tint.
            chroma: own.chroma * strength.min(1.6),
            hue: to.hue,
        }
        .rgb()
    }

    fn linear(self) -> [f64; 3] {
        self.0.map(|value| {
            let part = f64::from(value) / 255.0;
            if part <= 0.040_45 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    fn luminance(self) -> f64 {
        let [r, g, b] = self.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    fn lch(self) -> Lch {
        let [r, g, b] = self.linear();
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        let a = 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s;
        let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s;
        Lch {
            light: 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
            chroma: a.hypot(b),
            hue: b.atan2(a),
        }
    }
}

impl Lch {
    /// The colour; what a screen cannot show is made paler until it can.
    fn rgb(self) -> Rgb {
        (0..=20)
            .map(|step| self.chroma * (1.0 - f64::from(step) / 20.0))
            .map(|chroma| Self { chroma, ..self }.linear())
            .find(|parts| parts.iter().all(|part| (-0.001..=1.001).contains(part)))
            .map_or(Rgb([0; 3]), |parts| Rgb(parts.map(encoded)))
    }

    fn linear(self) -> [f64; 3] {
        let (a, b) = (self.chroma * self.hue.cos(), self.chroma * self.hue.sin());
        let l = (self.light + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (self.light - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (self.light - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
        ]
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to 0..=255"
)]
fn encoded(part: f64) -> u8 {
    let part = part.clamp(0.0, 1.0);
    let value = if part <= 0.003_130_8 {
        part * 12.92
    } else {
        1.055 * part.powf(1.0 / 2.4) - 0.055
    };
    (value * 255.0).round() as u8
}
