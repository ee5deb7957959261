//! Who is linked with whom: names in a column, an arc for each link, those with most links first, each followed by its
//! partners, so that arcs are short. Who has no link stands below, by name.
//!
//! The first series holds the number of links, the second the partners by name, parted by semicolons. A partner that has no row of
//! its own is drawn in grey. Names stand as text beside the arcs and numbers behind them: colour tells nothing alone.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::bars::{Paint, bars};
use super::frame::{Layout, canvas, chart, lines_height, subtitle};
use super::marks::Marks;
use super::text::{width, wrap};
use super::theme;
use crate::model::drawing::Canvas;

/// What parts the names of partners.
pub(super) const BETWEEN: &str = "; ";
/// Height of a row with one line.
const ROW: f64 = 22.0;
/// Largest width of names on paper and on phones.
const NAMES: (f64, f64) = (300.0, 170.0);
/// Space between a name and its dot.
const GAP: f64 = 12.0;
/// Radius of a dot.
const DOT: f64 = 4.0;

/// A node of the graph.
struct Node {
    name: String,
    /// Whether it has a row of its own.
    is_listed: bool,
}

/// The links between the rows of a table.
pub(super) struct Graph {
    nodes: Vec<Node>,
    /// Pairs of nodes, each once.
    links: BTreeSet<(usize, usize)>,
}

impl Graph {
    /// Reads the links; names that differ in nothing are one node.
    pub(super) fn of(marks: &Marks) -> Self {
        let mut graph = Self {
            nodes: { marks.items.iter() }
                .map(|item| Node {
                    name: item.label.clone(),
                    is_listed: true,
                })
                .collect(),
            links: BTreeSet::new(),
        };
        for (from, item) in marks.items.iter().enumerate() {
            let partners = item.marks.get(1).map_or("", |mark| mark.text.as_str());
            for partner in partners.split(BETWEEN).filter(|name| !name.is_empty()) {
                let to = graph.node(partner);
                if from != to {
                    graph.links.insert((from.min(to), from.max(to)));
                }
            }
        }
        graph
    }

    fn node(&mut self, name: &str) -> usize {
        let known = self.nodes.iter().position(|node| node.name == name);
        known.unwrap_or_else(|| {
            self.nodes.push(Node {
                name: name.to_owned(),
                is_listed: false,
            });
            self.nodes.len() - 1
        })
    }

    /// How many links there are.
    pub(super) fn links(&self) -> usize {
        self.links.len()
    }

    /// The nodes linked with one.
    fn partners(&self, node: usize) -> Vec<usize> {
        { self.links.iter() }
            .filter_map(|(a, b)| match (*a == node, *b == node) {
                (true, _) => Some(*b),
                (_, true) => Some(*a),
                _ => None,
            })
            .collect()
    }

    /// Names of the rows that have no link, in the order of the table.
    pub(super) fn alone(&self) -> Vec<&str> {
        { self.nodes.iter().enumerate() }
            .filter(|(index, _)| self.partners(*index).is_empty())
            .map(|(_, node)| node.name.as_str())
            .collect()
    }

    /// The linked nodes: the one with most links, its partners, their partners, then the next group.
    fn order(&self) -> Vec<usize> {
        let degree = |node: &usize| self.partners(*node).len();
        let mut seeds: Vec<usize> = (0..self.nodes.len())
            .filter(|node| degree(node) > 0)
            .collect();
        // Stable: equals keep the order of the table.
        seeds.sort_by_key(|node| std::cmp::Reverse(degree(node)));
        let mut order: Vec<usize> = Vec::new();
        for seed in &seeds {
            let mut next = vec![*seed];
            while let Some(node) = next.pop() {
                if order.contains(&node) {
                    continue;
                }
                order.push(node);
                let mut partners = self.partners(node);
                // The last is taken first: those with few links stand next to their only partner.
                partners.sort_by_key(|partner| std::cmp::Reverse(degree(partner)));
                next.extend(partners);
            }
        }
        order
    }
}

/// Draws the arcs; a table without links has bars.
pub(super) fn draw(marks: &Marks, none: &str, layout: Layout) -> Option<Canvas> {
    let graph = Graph::of(marks);
    if graph.links.is_empty() {
        let mut plain = marks.clone();
        for item in &mut plain.items {
            item.marks.truncate(1);
        }
        plain.series.truncate(1);
        return bars(&plain, &Paint::BySeries(&theme::SERIES), layout);
    }
    let (lines, top) = subtitle(&marks.base, layout);
    let rows = Rows::place(&graph, top, layout);
    let mut shapes: Vec<Value> = { graph.links.iter() }.map(|link| rows.arc(*link)).collect();
    for row in &rows.rows {
        shapes.extend(row.shapes(&graph, rows.axis));
    }
    let mut end = rows.end;
    let alone = graph.alone();
    if !alone.is_empty() {
        end += ROW / 2.0;
        let told = wrap(
            &format!("{none} {}", alone.join(" · ")),
            layout.width() - 8.0,
            theme::TEXT,
        );
        shapes.push(words(
            &told.join("\n"),
            (0.0, end),
            theme::INK.light,
            "left",
        ));
        end += lines_height(told.len());
    }
    let mut canvas = canvas(&chart(&lines), layout, end + 8.0)?;
    canvas.option["graphic"] = json!({ "elements": shapes });
    Some(canvas)
}

/// A node with its place.
struct Row {
    node: usize,
    lines: Vec<String>,
    links: usize,
    /// Height of its middle.
    middle: f64,
}

/// All rows with the line on which the dots stand.
struct Rows {
    rows: Vec<Row>,
    axis: f64,
    /// Room for arcs right of the dots.
    room: f64,
    end: f64,
    /// The height between the first and the last row.
    span: f64,
}

impl Rows {
    fn place(graph: &Graph, top: f64, layout: Layout) -> Self {
        let most = match layout {
            Layout::Wide => NAMES.0,
            Layout::Narrow => NAMES.1,
        };
        let mut end = top;
        let rows: Vec<Row> = { graph.order().into_iter() }
            .map(|node| {
                let links = graph.partners(node).len();
                let name = format!("{} ({links})", graph.nodes[node].name);
                let lines = wrap(&name, most, theme::TEXT);
                let height = (lines_height(lines.len()) + 4.0).max(ROW);
                end += height;
                Row {
                    node,
                    lines,
                    links,
                    middle: end - height / 2.0,
                }
            })
            .collect();
        let names = { rows.iter().flat_map(|row| &row.lines) }
            .map(|line| width(line, theme::TEXT))
            .fold(0.0, f64::max);
        let axis = names.min(most) + GAP + DOT;
        let ends = rows.first().zip(rows.last());
        Self {
            axis,
            room: layout.width() - axis - DOT - 8.0,
            span: ends.map_or(1.0, |(first, last)| (last.middle - first.middle).max(1.0)),
            rows,
            end,
        }
    }

    fn row(&self, node: usize) -> Option<&Row> {
        self.rows.iter().find(|row| row.node == node)
    }

    /// The arc of a link, the wider the farther apart its ends are.
    fn arc(&self, (from, to): (usize, usize)) -> Value {
        let ends = self.row(from).zip(self.row(to));
        let (from, to) = ends.map_or((0.0, 0.0), |(a, b)| (a.middle, b.middle));
        // A curve with both handles that far out reaches three quarters of it.
        let reach = self.room / 0.75;
        let out = self.axis + reach * (0.06 + 0.94 * (to - from).abs() / self.span);
        json!({
            "type": "bezierCurve",
            "silent": true,
            "shape": {
                "x1": self.axis, "y1": from, "x2": self.axis, "y2": to,
                "cpx1": out, "cpy1": from, "cpx2": out, "cpy2": to,
            },
            "style": { "fill": "none", "stroke": theme::REST.light, "lineWidth": 1.5 },
        })
    }
}

impl Row {
    /// The dot and the name before it, grey where it has no row of its own.
    fn shapes(&self, graph: &Graph, axis: f64) -> [Value; 2] {
        let listed = graph.nodes[self.node].is_listed;
        let (dot, ink) = match listed {
            true => (theme::LEAD.light, theme::INK.light),
            false => (theme::MUTED.light, theme::MUTED.light),
        };
        let radius = if self.links > 2 { DOT + 2.0 } else { DOT };
        let top = self.middle - lines_height(self.lines.len()) / 2.0 + 1.0;
        [
            json!({
                "type": "circle",
                "silent": true,
                "shape": { "cx": axis, "cy": self.middle, "r": radius },
                "style": { "fill": dot },
            }),
            words(&self.lines.join("\n"), (axis - GAP, top), ink, "right"),
        ]
    }
}

fn words(text: &str, (x, y): (f64, f64), ink: &str, align: &str) -> Value {
    json!({
        "type": "text",
        "silent": true,
        "style": {
            "text": text, "x": x, "y": y, "fill": ink, "textAlign": align, "fontSize": theme::TEXT,
            "fontFamily": theme::FONT, "lineHeight": theme::LEADING,
        },
    })
}

/// Whether the first series counts the partners that the second names.
pub(super) fn is_graph(marks: &Marks) -> bool {
    marks.series.len() == 2
        && { marks.items.iter() }.any(|item| !item.marks[1].text.is_empty())
        && marks.items.iter().all(|item| {
            let named = item.marks[1]
                .text
                .split(BETWEEN)
                .filter(|name| !name.is_empty());
            let many = named.count();
            item.marks[0]
                .value
                .is_some_and(|count| (count - real(many)).abs() < 0.5)
        })
}

#[expect(clippy::cast_precision_loss, reason = "few partners are named")]
fn real(count: usize) -> f64 {
    count as f64
}
