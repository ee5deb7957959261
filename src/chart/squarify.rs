//! Areas of a treemap: rectangles as near to squares as the order allows.
//!
//! Source: Bruls, Huizing, van Wijk, "Squarified Treemaps" (2000).

/// A rectangle in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rect {
    /// Left edge.
    pub(super) x: f64,
    /// Upper edge.
    pub(super) y: f64,
    /// Width.
    pub(super) w: f64,
    /// Height.
    pub(super) h: f64,
}

/// Divides a rectangle in proportion to sizes, largest first; one rectangle per size, none for sizes that are not positive.
pub(super) fn squarify(sizes: &[f64], room: Rect) -> Vec<Rect> {
    let whole: f64 = sizes.iter().filter(|size| **size > 0.0).sum();
    let scale = if whole > 0.0 {
        room.w * room.h / whole
    } else {
        0.0
    };
    let areas: Vec<f64> = sizes.iter().map(|size| size.max(0.0) * scale).collect();
    let mut rects = Vec::with_capacity(sizes.len());
    let mut left = room;
    let mut start = 0;
    while start < areas.len() {
        let side = left.w.min(left.h);
        let mut end = start + 1;
        while end < areas.len()
            && worst(&areas[start..=end], side) <= worst(&areas[start..end], side)
        {
            end += 1;
        }
        left = lay(&areas[start..end], left, &mut rects);
        start = end;
    }
    rects
}

/// Divides a rectangle into strips of full width, one below the other.
pub(super) fn strips(sizes: &[f64], room: Rect) -> Vec<Rect> {
    let whole: f64 = sizes.iter().filter(|size| **size > 0.0).sum();
    let mut y = room.y;
    sizes
        .iter()
        .map(|size| {
            let h = if whole > 0.0 {
                room.h * size.max(0.0) / whole
            } else {
                0.0
            };
            let strip = Rect { y, h, ..room };
            y += h;
            strip
        })
        .collect()
}

/// The worst ratio of sides in a row of areas along a side.
fn worst(row: &[f64], side: f64) -> f64 {
    let sum: f64 = row.iter().sum();
    if sum <= 0.0 || side <= 0.0 {
        return f64::INFINITY;
    }
    let thick = sum / side;
    row.iter().fold(0.0, |worst: f64, area| {
        let long = area / thick;
        worst.max(if long > 0.0 {
            (long / thick).max(thick / long)
        } else {
            f64::INFINITY
        })
    })
}

/// Lays a row along the shorter side and returns what is left.
fn lay(row: &[f64], left: Rect, rects: &mut Vec<Rect>) -> Rect {
    let sum: f64 = row.iter().sum();
    let upright = left.w >= left.h;
    let side = if upright { left.h } else { left.w };
    let thick = if side > 0.0 { sum / side } else { 0.0 };
    let mut at = 0.0;
    for area in row {
        let long = if thick > 0.0 { area / thick } else { 0.0 };
        rects.push(if upright {
            Rect {
                x: left.x,
                y: left.y + at,
                w: thick,
                h: long,
            }
        } else {
            Rect {
                x: left.x + at,
                y: left.y,
                w: long,
                h: thick,
            }
        });
        at += long;
    }
    if upright {
        Rect {
            x: left.x + thick,
            w: left.w - thick,
            ..left
        }
    } else {
        Rect {
            y: left.y + thick,
            h: left.h - thick,
            ..left
        }
    }
}
