/* The gallery's only script: chooses the theme, and hands each figure to Plotly in its colours. */
(() => {
  "use strict";

  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const mouse = matchMedia("(pointer: fine)").matches;
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const figures = [];

  // On a narrow figure there are few ticks, and a scale lies below instead of standing beside.
  const NARROW = 420;
  const lying = (scale) => ({
    ...scale,
    orientation: "h",
    y: -0.3,
    yanchor: "top",
    title: { ...scale.title, side: "top" },
  });

  // ---- Theme: the address (#dark), else the reader's last choice, else the system's.

  const remembered = () => {
    try {
      return localStorage.getItem("praxis-theme");
    } catch {
      return null;
    }
  };

  const wanted = () => {
    const asked = location.hash.slice(1);
    if (asked === "dark" || asked === "light") {
      return asked;
    }
    return remembered() ?? (dark.matches ? "dark" : "light");
  };

  const applyTheme = (theme) => {
    root.dataset.theme = theme;
    const button = document.querySelector("button.theme");
    button?.setAttribute("aria-label", theme === "dark" ? "Switch to light" : "Switch to dark");
    figures.forEach((figure) => figure.shown && draw(figure));
  };

  const toggleTheme = () => {
    const theme = root.dataset.theme === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("praxis-theme", theme);
    } catch {
      // A browser that forgets still switches.
    }
    applyTheme(theme);
  };

  // ---- Colours: figures name those of the style sheet, "var(--series-0)".

  const color = (name) => getComputedStyle(root).getPropertyValue(name).trim();

  const painted = (value) => {
    if (typeof value === "string") {
      const named = /^var\((--[a-z0-9-]+)\)$/.exec(value);
      return named ? color(named[1]) : value;
    }
    if (Array.isArray(value)) {
      // Data are long lists of numbers, which hold no colour; a step of a scale ends in one.
      return typeof value.at(-1) === "number" ? value : value.map(painted);
    }
    if (value !== null && typeof value === "object") {
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, painted(part)]));
    }
    return value;
  };

  const axis = (own, small) => ({
    gridcolor: color("--grid"),
    linecolor: color("--grid"),
    zerolinecolor: color("--grid"),
    ticks: "",
    automargin: true,
    nticks: small && own?.type !== "category" ? 5 : undefined,
    ...own,
    title: { ...own?.title, standoff: 10 },
  });

  const layout = (own, box) => {
    const small = box.clientWidth < NARROW;
    const look = {
      width: box.clientWidth,
      height: box.clientHeight,
      font: { family: getComputedStyle(document.body).fontFamily, size: 13, color: color("--ink-soft") },
      paper_bgcolor: "rgba(0,0,0,0)",
      plot_bgcolor: "rgba(0,0,0,0)",
      margin: { l: 48, r: 12, t: 20, b: 44 },
      showlegend: undefined,
      legend: { orientation: "h", x: 0, y: 1.02, yanchor: "bottom", itemsizing: "constant" },
      hoverlabel: {
        bgcolor: color("--ink"),
        bordercolor: color("--ink"),
        font: { color: color("--paper") },
      },
      dragmode: mouse ? "zoom" : false,
      ...painted(own),
    };
    if (look.scene && !mouse) {
      // A finger on a figure in space scrolls the page.
      look.scene.dragmode = false;
    }
    look.xaxis = axis(look.xaxis, small);
    look.yaxis = axis(look.yaxis, small);
    return look;
  };

  // ---- Figures.

  const draw = (figure) => {
    const frame = figure.frames[figure.at];
    const cover = figure.box.closest(".cover") !== null;
    const look = layout(frame.layout, figure.box);
    const data = painted(frame.data);
    if (cover) {
      look.showlegend = false;
      look.margin = { l: 4, r: 4, t: 4, b: 4 };
      look.xaxis.visible = false;
      look.yaxis.visible = false;
      data.forEach((trace) => trace.marker && (trace.marker.showscale = false));
    }
    const narrow = figure.box.clientWidth < NARROW;
    if (narrow) {
      data
        .filter((trace) => trace.marker?.colorbar)
        .forEach((trace) => (trace.marker.colorbar = lying(trace.marker.colorbar)));
    }
    if (figure.shown && narrow !== figure.narrow) {
      // A scale that stood and now lies would leave its ticks behind.
      Plotly.purge(figure.box);
    }
    figure.narrow = narrow;
    Plotly.react(figure.box, data, look, { displayModeBar: false, staticPlot: cover });
    figure.shown = true;
    figure.width = figure.box.clientWidth;
  };

  const show = (figure, at) => {
    figure.at = at;
    figure.slider.value = at;
    figure.slider.setAttribute("aria-valuetext", figure.frames[at].note);
    figure.note.textContent = figure.frames[at].note;
    draw(figure);
  };

  const stop = (figure) => {
    clearInterval(figure.timer);
    figure.timer = undefined;
    figure.play.classList.remove("playing");
    figure.play.setAttribute("aria-label", "Play");
  };

  const play = (figure) => {
    const last = figure.frames.length - 1;
    show(figure, figure.at === last ? 0 : figure.at + 1);
    figure.play.classList.add("playing");
    figure.play.setAttribute("aria-label", "Pause");
    figure.timer = setInterval(
      () => (figure.at < last ? show(figure, figure.at + 1) : stop(figure)),
      calm.matches ? 2000 : 1000,
    );
  };

  const read = (box) => {
    const holder = box.parentElement;
    const content = JSON.parse(holder.querySelector("script").textContent);
    const figure = { box, frames: content.frames, at: 0, shown: false };
    figure.slider = holder.querySelector("input");
    if (figure.slider) {
      figure.play = holder.querySelector("button.play");
      figure.note = holder.querySelector("output");
      figure.slider.addEventListener("input", () => {
        stop(figure);
        show(figure, Number(figure.slider.value));
      });
      figure.play.addEventListener("click", () => (figure.timer ? stop(figure) : play(figure)));
    }
    return figure;
  };

  // ---- Start. The theme is set before the page is painted, figures as they come near.

  applyTheme(wanted());
  dark.addEventListener("change", () => applyTheme(wanted()));
  addEventListener("hashchange", () => applyTheme(wanted()));

  document.addEventListener("DOMContentLoaded", () => {
    applyTheme(wanted());
    document.querySelector("button.theme").addEventListener("click", toggleTheme);
    const near = new IntersectionObserver(
      (entries) => {
        for (const entry of entries.filter((e) => e.isIntersecting)) {
          near.unobserve(entry.target);
          draw(figures.find((figure) => figure.box === entry.target));
        }
      },
      { rootMargin: "800px" },
    );
    const fit = new ResizeObserver((entries) => {
      for (const entry of entries) {
        const figure = figures.find((candidate) => candidate.box === entry.target);
        if (figure.shown && figure.width !== figure.box.clientWidth) {
          draw(figure);
        }
      }
    });
    for (const box of document.querySelectorAll(".plot")) {
      figures.push(read(box));
      near.observe(box);
      fit.observe(box);
    }
  });

  addEventListener("beforeprint", () => figures.forEach(draw));
})();
