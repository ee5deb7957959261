//! ECharts in QuickJS: server-side SVG rendering with our own text metrics.

use rquickjs::{CatchResultExt, Context, Ctx, Function, Runtime};

use super::super::echarts_script;
use super::fonts;

/// What a browser would offer and ECharts asks for while loading. Timers never fire: the picture is drawn at once.
const SURROUNDINGS: &str = "\
globalThis.setTimeout = () => 0;
globalThis.clearTimeout = () => {};
globalThis.setInterval = () => 0;
globalThis.clearInterval = () => {};
";

const DRAW: &str = "\
echarts.setPlatformAPI({ measureText: (text, font) => ({ width: befundTextWidth(text, font) }) });
globalThis.befundDraw = (option, width, height) => {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({ animation: false, ...JSON.parse(option) });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
};
";

/// A loaded ECharts. Not shared between threads.
pub(super) struct Engine {
    context: Context,
    // Dropped after the context that lives in it.
    _runtime: Runtime,
}

impl Engine {
    /// Loads ECharts.
    pub(super) fn new() -> Result<Self, String> {
        let runtime = Runtime::new().map_err(|error| error.to_string())?;
        let context = Context::full(&runtime).map_err(|error| error.to_string())?;
        context.with(|ctx| load(&ctx))?;
        Ok(Self {
            context,
            _runtime: runtime,
        })
    }

    /// The SVG of an option, written as JSON, as ECharts writes it; width and height in CSS pixels.
    pub(super) fn draw(
        &self,
        option: String,
        (width, height): (u32, u32),
    ) -> Result<String, String> {
        self.context.with(|ctx| {
            let draw: Function<'_> = ctx.globals().get("befundDraw").catch(&ctx).map_err(said)?;
            draw.call((option, width, height)).catch(&ctx).map_err(said)
        })
    }
}

fn load(ctx: &Ctx<'_>) -> Result<(), String> {
    let width = Function::new(ctx.clone(), |text: String, font: String| {
        fonts::text_width(&text, &font)
    });
    ctx.globals()
        .set("befundTextWidth", width.catch(ctx).map_err(said)?)
        .catch(ctx)
        .map_err(said)?;
    for script in [SURROUNDINGS, echarts_script(), DRAW] {
        ctx.eval::<(), _>(script).catch(ctx).map_err(said)?;
    }
    Ok(())
}

fn said(error: rquickjs::CaughtError<'_>) -> String {
    error.to_string()
}
