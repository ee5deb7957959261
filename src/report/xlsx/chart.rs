//! Native Excel charts for the kinds that Excel draws well; the others stay tables.

use rust_xlsxwriter::{
    Chart as ExcelChart, ChartDataLabel, ChartFont, ChartFormat, ChartLegendPosition, ChartPoint,
    ChartSolidFill, ChartType, Color, ObjectMovement, Worksheet,
};

use super::super::wording::value;
use super::XlsxError;
use super::format::label_code;
use super::sheet::{HEADER, at, data_rows};
use crate::i18n::I18n;
use crate::model::drawing::Drawing;
use crate::model::finding::{CellValue, Chart, ChartKind, Finding};

/// Width in pixels.
const WIDTH: u32 = 760;

/// Inserts the chart to the right of the table.
pub(super) fn insert(
    sheet: &mut Worksheet,
    finding: &Finding,
    drawing: &Drawing,
    name: &str,
    i18n: &I18n,
) -> Result<(), XlsxError> {
    let rows = data_rows(finding);
    let Some((chart, kind)) = finding
        .chart
        .as_ref()
        .and_then(|chart| Some((chart, excel_type(chart.kind)?)))
        .filter(|_| rows > 0)
    else {
        return Ok(());
    };
    let mut drawn = ExcelChart::new(kind);
    for (index, column) in chart.series.iter().enumerate() {
        series(&mut drawn, finding, chart, (index, *column), drawing, name);
    }
    let font = font();
    drawn
        .title()
        .set_name(i18n.text(&finding.title).as_str())
        .set_font(ChartFont::new().set_size(12).set_bold());
    drawn
        .set_alt_text(&drawing.alt)
        .set_object_movement(ObjectMovement::MoveButDontSizeWithCells);
    drawn
        .set_width(WIDTH)
        .set_height(height(kind, rows, chart.series.len()));
    drawn.x_axis().set_font(&font);
    drawn
        .y_axis()
        .set_font(&font)
        .set_major_gridlines(false)
        .set_hidden(true);
    if kind == ChartType::Bar || kind == ChartType::BarPercentStacked {
        // Excel counts bars from below.
        drawn.x_axis().set_reverse();
    }
    if chart.series.len() > 1 {
        drawn
            .legend()
            .set_position(ChartLegendPosition::Bottom)
            .set_font(&font);
    } else {
        drawn.legend().set_hidden();
    }
    sheet.insert_chart(HEADER, at(finding.table.columns.len() + 1), &drawn)?;
    Ok(())
}

fn font() -> ChartFont {
    let mut font = ChartFont::new();
    font.set_size(9).set_color(Color::RGB(0x1c_2733));
    font
}

/// The Excel chart for a kind; `None` for kinds that Excel has no like of.
fn excel_type(kind: ChartKind) -> Option<ChartType> {
    match kind {
        ChartKind::RankedBars | ChartKind::Treemap => Some(ChartType::Bar),
        ChartKind::GradeBars | ChartKind::AgeClasses | ChartKind::LevelBars => {
            Some(ChartType::Column)
        }
        ChartKind::StackedGrades => Some(ChartType::BarPercentStacked),
        ChartKind::Lines => Some(ChartType::Line),
        ChartKind::AgePyramid => Some(ChartType::Bar),
        ChartKind::Tiles | ChartKind::HeatMap => None,
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
    chart: &Chart,
    (index, column): (usize, usize),
    drawing: &Drawing,
    name: &str,
) {
    let (first, last) = (HEADER + 1, HEADER + data_rows(finding));
    let stacked = chart.kind == ChartKind::StackedGrades;
    let single = chart.series.len() == 1;
    let sample = finding
        .table
        .rows
        .first()
        .map_or(&CellValue::Empty, |row| value(row, column));
    let colour = drawing.colours.get(index).or(drawing.colours.first());
    let mut label = ChartDataLabel::new();
    label
        .show_value()
        .set_num_format(label_code(sample))
        .set_font(&font());
    let series = drawn
        .add_series()
        .set_name((name, HEADER, at(column)))
        .set_categories((name, first, at(chart.label), last, at(chart.label)))
        .set_values((name, first, at(column), last, at(column)))
        .set_gap(if stacked { 40 } else { 50 })
        .set_format(&mut fill(colour.copied()));
    if !stacked {
        series.set_data_label(&label);
    }
    if single {
        let points: Vec<ChartPoint> = drawing
            .colours
            .iter()
            .take(usize::try_from(last + 1 - first).unwrap_or(0))
            .map(|colour| ChartPoint::new().set_format(&mut fill(Some(colour))))
            .collect();
        series.set_points(&points);
    }
}

fn fill(colour: Option<&str>) -> ChartFormat {
    let rgb = colour
        .and_then(|colour| u32::from_str_radix(colour.trim_start_matches('#'), 16).ok())
        .unwrap_or(0x0f_4c75);
    let mut format = ChartFormat::new();
    format.set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(rgb)));
    format
}
