//! Native Excel charts for the kinds that Excel draws well; the others stay tables.

use rust_xlsxwriter::{
    Chart as ExcelChart, ChartAxisTickType, ChartDataLabel, ChartFont, ChartFormat,
    ChartLegendPosition, ChartLine, ChartPoint, ChartSolidFill, ChartType, Color, ObjectMovement,
    Worksheet,
};

use super::super::wording::value;
use super::XlsxError;
use super::format::label_code;
use super::sheet::{HEADER, Place, at, data_rows};
use crate::i18n::I18n;
use crate::model::drawing::Drawing;
use crate::model::finding::{CellValue, ChartKind, Finding};

/// Width in pixels.
pub(super) const WIDTH: u32 = 760;

/// Inserts the chart with its upper left corner in a cell.
pub(super) fn insert(
    sheet: &mut Worksheet,
    finding: &Finding,
    drawing: &Drawing,
    (place, corner): (&Place<'_>, (u32, u16)),
    i18n: &I18n,
) -> Result<(), XlsxError> {
    let rows = data_rows(finding);
    let Some(plan) = Plan::of(finding, drawing).filter(|_| rows > 0) else {
        return Ok(());
    };
    let mut drawn = ExcelChart::new(plan.excel);
    if plan.kind == ChartKind::Slope {
        slopes(&mut drawn, &plan, rows, drawing, place);
    } else {
        for (index, column) in plan.series.iter().enumerate() {
            series(&mut drawn, finding, &plan, (index, *column), drawing, place);
        }
    }
    let font = font();
    drawn
        .title()
        .set_name(i18n.text(&finding.title).as_str())
        .set_font(ChartFont::new().set_size(12).set_bold());
    drawn
        .set_alt_text(within_excel(&drawing.alt))
        .set_object_movement(ObjectMovement::MoveButDontSizeWithCells);
    drawn
        .set_width(WIDTH)
        .set_height(height(plan.excel, rows, plan.series.len()));
    axes(&mut drawn, plan.excel, &font);
    if plan.series.len() > 1 {
        drawn
            .legend()
            .set_position(ChartLegendPosition::Bottom)
            .set_font(&font);
    } else {
        drawn.legend().set_hidden();
    }
    let (row, column) = corner;
    sheet.insert_chart(row, column, &drawn)?;
    Ok(())
}

/// The height of the chart in pixels; `None` where Excel has no like of it.
pub(super) fn size(finding: &Finding, drawing: &Drawing) -> Option<u32> {
    let rows = data_rows(finding);
    let plan = Plan::of(finding, drawing).filter(|_| rows > 0)?;
    Some(height(plan.excel, rows, plan.series.len()))
}

/// The text in as many whole words as Excel takes for an alternative text: 255 UTF-16 units.
fn within_excel(text: &str) -> String {
    const LIMIT: usize = 255;
    if text.encode_utf16().count() <= LIMIT {
        return text.to_owned();
    }
    let mut short = String::new();
    for word in text.split_inclusive(' ') {
        // One unit is kept for the sign that says that more follows; the table beside the chart has all of it.
        if short.encode_utf16().count() + word.trim_end().encode_utf16().count() >= LIMIT {
            break;
        }
        short.push_str(word);
    }
    format!("{}…", short.trim_end())
}

/// Names on one axis, no values on the other: every mark carries its own.
fn axes(drawn: &mut ExcelChart, kind: ChartType, font: &ChartFont) {
    if kind == ChartType::RadarWithMarkers {
        // Its rings are the scale; they stay.
        drawn.x_axis().set_font(font);
        return;
    }
    let flat = matches!(kind, ChartType::Bar | ChartType::BarPercentStacked);
    let values = if flat { drawn.x_axis() } else { drawn.y_axis() };
    values
        .set_major_gridlines(false)
        .set_hidden(true)
        .set_min(0);
    let names = if flat { drawn.y_axis() } else { drawn.x_axis() };
    names
        .set_font(font)
        .set_major_tick_type(ChartAxisTickType::None);
    if flat {
        // Excel counts bars from below.
        names.set_reverse();
    }
}

fn font() -> ChartFont {
    let mut font = ChartFont::new();
    font.set_size(9).set_color(Color::RGB(0x1c_2733));
    font
}

/// What is drawn of which columns.
struct Plan<'a> {
    kind: ChartKind,
    excel: ChartType,
    label: usize,
    series: &'a [usize],
}

impl<'a> Plan<'a> {
    /// The kind that the report shows, or where Excel has no like of it the finding's usual one; `None` for a table only.
    fn of(finding: &'a Finding, drawing: &'a Drawing) -> Option<Self> {
        let shown = (drawing.kind, drawing.label, &drawing.series[..]);
        let usual = finding.chart.as_ref();
        let usual = usual.map(|chart| (chart.kind, chart.label, &chart.series[..]));
        [Some(shown), usual]
            .into_iter()
            .flatten()
            .find_map(|(kind, label, series)| {
                Some(Self {
                    kind,
                    excel: excel_type(kind, series)?,
                    label,
                    // The sum of a stack is printed, not drawn.
                    series: match kind {
                        ChartKind::StackedColumns => &series[..series.len().saturating_sub(1)],
                        _ => series,
                    },
                })
            })
    }
}

/// The Excel chart for a kind; `None` for kinds that Excel has no like of.
fn excel_type(kind: ChartKind, series: &[usize]) -> Option<ChartType> {
    match kind {
        ChartKind::RankedBars | ChartKind::AgePyramid => Some(ChartType::Bar),
        // Files with areas in areas, or words as pictures, are not written by rust_xlsxwriter.
        ChartKind::Treemap | ChartKind::WordCloud => Some(ChartType::Bar),
        ChartKind::GradeBars | ChartKind::AgeClasses | ChartKind::LevelBars => {
            Some(ChartType::Column)
        }
        ChartKind::StackedGrades | ChartKind::ScaleBars => Some(ChartType::BarPercentStacked),
        ChartKind::StackedColumns => Some(ChartType::ColumnStacked),
        ChartKind::Radar => Some(ChartType::RadarWithMarkers),
        // A line runs over neighbouring cells of a row.
        ChartKind::Slope => match series {
            [first, second] if first + 1 == *second => Some(ChartType::Line),
            _ => None,
        },
        // Lines have a scale each, which one Excel chart cannot give them.
        ChartKind::Lines
        | ChartKind::Tiles
        | ChartKind::HeatMap
        | ChartKind::Roadmap
        | ChartKind::Graph
        | ChartKind::Board => None,
    }
}

/// A line for each row, from one column to the next.
fn slopes(
    drawn: &mut ExcelChart,
    plan: &Plan<'_>,
    rows: u32,
    drawing: &Drawing,
    place: &Place<'_>,
) {
    let (name, header) = (place.name, place.top + HEADER);
    let [first, last] = plan.series else {
        return;
    };
    for row in header + 1..=header + rows {
        let colour = drawing.colours.first().map(String::as_str);
        let mut line = ChartLine::new();
        line.set_color(rgb(colour)).set_width(1.5);
        let mut label = ChartDataLabel::new();
        label.show_value().set_font(&font());
        drawn
            .add_series()
            .set_name((name, row, at(plan.label)))
            .set_categories((name, header, at(*first), header, at(*last)))
            .set_values((name, row, at(*first), row, at(*last)))
            .set_format(ChartFormat::new().set_line(&line))
            .set_data_label(&label);
    }
}

fn height(kind: ChartType, rows: u32, series: usize) -> u32 {
    match kind {
        ChartType::Bar => {
            let bars = rows.saturating_mul(u32::try_from(series).unwrap_or(1));
            90 + bars.saturating_mul(26).clamp(120, 1500)
        }
        ChartType::BarPercentStacked => 130 + rows.saturating_mul(30).clamp(90, 1500),
        _ => 360,
    }
}

fn series(
    drawn: &mut ExcelChart,
    finding: &Finding,
    plan: &Plan<'_>,
    (index, column): (usize, usize),
    drawing: &Drawing,
    place: &Place<'_>,
) {
    let (name, header) = (place.name, place.top + HEADER);
    let (first, last) = (header + 1, header + data_rows(finding));
    let stacked = matches!(
        plan.kind,
        ChartKind::StackedGrades | ChartKind::ScaleBars | ChartKind::StackedColumns
    );
    let single = plan.series.len() == 1;
    let sample = finding
        .table
        .rows
        .first()
        .map_or(&CellValue::Empty, |row| value(row, column));
    let colour = drawing.colours.get(index).or(drawing.colours.first());
    let colour = colour.map(String::as_str);
    let mut label = ChartDataLabel::new();
    label
        .show_value()
        .set_num_format(label_code(sample))
        .set_font(&font());
    let series = drawn
        .add_series()
        .set_name((name, header, at(column)))
        .set_categories((name, first, at(plan.label), last, at(plan.label)))
        .set_values((name, first, at(column), last, at(column)))
        .set_gap(if stacked { 40 } else { 50 });
    if plan.kind == ChartKind::Radar {
        let mut line = ChartLine::new();
        line.set_color(rgb(colour)).set_width(2.0);
        series.set_format(ChartFormat::new().set_line(&line));
        return;
    }
    series.set_format(&mut fill(colour));
    series.set_data_label(if stacked {
        label.set_font(&on_area(colour))
    } else {
        &label
    });
    if stacked {
        series.set_overlap(100);
    }
    if single {
        let points: Vec<ChartPoint> = drawing
            .colours
            .iter()
            .take(usize::try_from(last + 1 - first).unwrap_or(0))
            .map(|colour| ChartPoint::new().set_format(&mut fill(Some(colour.as_str()))))
            .collect();
        series.set_points(&points);
    }
}

/// White or dark, whichever can be read on a colour.
fn on_area(colour: Option<&str>) -> ChartFont {
    let mut font = font();
    font.set_color(Color::RGB(if is_dark(colour.unwrap_or_default()) {
        0xff_ffff
    } else {
        0x1c_2733
    }));
    font
}

/// Whether white can be read on a colour: by the weights of its channels (ITU-R BT.601).
fn is_dark(colour: &str) -> bool {
    let channel = |at: usize| {
        let part = colour.get(at..at + 2)?;
        u32::from_str_radix(part, 16).ok()
    };
    match (channel(1), channel(3), channel(5)) {
        (Some(r), Some(g), Some(b)) => r * 299 + g * 587 + b * 114 < 128_000,
        _ => true,
    }
}

fn rgb(colour: Option<&str>) -> Color {
    let rgb = colour
        .and_then(|colour| u32::from_str_radix(colour.trim_start_matches('#'), 16).ok())
        .unwrap_or(0x0f_4c75);
    Color::RGB(rgb)
}

fn fill(colour: Option<&str>) -> ChartFormat {
    let mut format = ChartFormat::new();
    format.set_solid_fill(ChartSolidFill::new().set_color(rgb(colour)));
    format
}
