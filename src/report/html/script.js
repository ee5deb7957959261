// Draws the charts from the JSON in the page. Everything they show stands in the tables as well.
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  // Below this width the layout with labels above the marks is drawn.
  var NARROW = 600;

  function layout(state, width) {
    var wide = width >= NARROW;
    var canvas = wide ? state.data.wide : state.data.narrow;
    // Shapes with fixed places are scaled as a whole; the rest is never drawn narrower than its texts were wrapped for.
    var drawn = canvas.option.graphic ? canvas.width : Math.max(width, canvas.width);
    return { canvas: canvas, width: drawn };
  }

  function draw(state) {
    var room = state.box.clientWidth;
    if (!room || room === state.room) return;
    state.room = room;
    var next = layout(state, room);
    if (state.chart) state.chart.dispose();
    state.box.style.height = "";
    state.chart = echarts.init(state.box, null, {
      renderer: "svg", width: next.width, height: next.canvas.height
    });
    state.chart.setOption(next.canvas.option);
    var svg = state.box.querySelector("svg");
    var frame = svg.parentNode;
    // A view box lets print and small screens scale the drawing.
    svg.setAttribute("viewBox", "0 0 " + next.width + " " + next.canvas.height);
    svg.style.position = "static";
    [svg, frame, state.box].forEach(function (node) {
      node.style.width = "100%";
      node.style.height = "auto";
    });
  }

  var states = [];
  document.querySelectorAll("[data-chart]").forEach(function (box) {
    var source = document.getElementById(box.getAttribute("data-chart"));
    if (!source) return;
    var state = { box: box, data: JSON.parse(source.textContent), room: 0, chart: null };
    states.push(state);
    draw(state);
  });

  var waiting = false;
  window.addEventListener("resize", function () {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(function () {
      waiting = false;
      states.forEach(draw);
    });
  });
})();
