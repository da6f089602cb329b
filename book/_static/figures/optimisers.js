// Four optimisers on one surface, from one start, each with its own learning rate.
(() => {
  "use strict";
  const { figure, add, slider, select, button, picture, words, axes, path, short, range } = dlcourse;

  // Each surface is u(x) + b (y - v(x))², so that its contours can be written down.
  const surfaces = {
    "bowl": {
      b: 1, u: (x) => x ** 2 / 20, du: (x) => x / 10, v: () => 0, dv: () => 0,
      start: [-7, 2], goal: [0, 0], rates: [0.9, 0.2, 0.3, 0.5], heights: [0.3, 1.5, 4, 8],
      view: { x: [-8, 4], y: [-3, 3], xticks: [-8, -4, 0, 4], yticks: [-2, 0, 2] },
    },
    "curved valley": {
      b: 100, u: (x) => (1 - x) ** 2, du: (x) => 2 * (x - 1), v: (x) => x ** 2, dv: (x) => 2 * x,
      start: [-1.2, 1], goal: [1, 1], rates: [0.001, 0.001, 0.01, 0.1], heights: [1, 5, 60, 300],
      view: { x: [-2, 2], y: [-1, 3], xticks: [-2, -1, 0, 1, 2], yticks: [-1, 0, 1, 2, 3] },
    },
  };

  const RATES = [-4, -3, -2, -1, 0].flatMap((power) => [1, 2, 3, 5, 7, 9].map((digit) => Number(`${digit}e${power}`)));

  const value = (name, [x, y]) => surfaces[name].u(x) + surfaces[name].b * (y - surfaces[name].v(x)) ** 2;

  function gradient(name, [x, y]) {
    const { b, du, v, dv } = surfaces[name];
    const across = 2 * b * (y - v(x));
    return [du(x) - across * dv(x), across];
  }

  // One step of each optimiser for one weight w with gradient g. state: what it remembers, empty at first.
  const optimisers = {
    SGD: (w, g, lr) => w - lr * g,
    momentum(w, g, lr, state) {
      state.velocity = 0.9 * (state.velocity ?? 0) + g;
      return w - lr * state.velocity;
    },
    RMSProp(w, g, lr, state) {
      state.square = 0.99 * (state.square ?? 0) + 0.01 * g * g;
      return w - (lr * g) / (Math.sqrt(state.square) + 1e-8);
    },
    Adam(w, g, lr, state) {
      state.t = (state.t ?? 0) + 1;
      state.mean = 0.9 * (state.mean ?? 0) + 0.1 * g;
      state.square = 0.999 * (state.square ?? 0) + 0.001 * g * g;
      const root = Math.sqrt(state.square / (1 - 0.999 ** state.t));
      return w - ((lr / (1 - 0.9 ** state.t)) * state.mean) / (root + 1e-8);
    },
  };

  // The points that an optimiser visits, the start first.
  function route(optimiser, surface, lr, steps) {
    const points = [surfaces[surface].start];
    const states = [{}, {}];
    for (let i = 0; i < steps; i++) {
      const g = gradient(surface, points.at(-1));
      points.push(points.at(-1).map((w, k) => optimisers[optimiser](w, g[k], lr, states[k])));
    }
    return points;
  }

  function contour(plot, { u, v, b, view }, height) {
    const xs = range(...view.x, 401).filter((x) => u(x) <= height);
    const side = (sign) => xs.map((x) => [x, v(x) + sign * Math.sqrt((height - u(x)) / b)]);
    plot.curve([...side(1), ...side(-1).reverse(), side(1)[0]], "contour");
  }

  function draw(box) {
    const surface = select(box, "Surface", Object.keys(surfaces));
    const kinds = { SGD: "one", momentum: "two", RMSProp: "three", Adam: "four" };
    const rates = Object.keys(kinds).map((name) => slider(box, name, {
      min: 0, max: RATES.length - 1, value: 0, show: (index) => `η ${RATES[index]}`,
    }));
    let [steps, timer] = [0, null];
    button(box, "Step", () => go(1));
    button(box, "10 steps", () => go(10));
    const run = button(box, "Run", toggle);
    button(box, "Back to the start", () => { stop(); go(-steps); });
    const svg = picture(box, 330, 250);
    const say = words(box);

    function begin() {
      stop();
      rates.forEach((input, i) => {
        input.value = RATES.indexOf(surfaces[surface.value].rates[i]);
        input.refresh();
      });
      go(-steps);
    }

    function go(count) {
      steps = Math.min(steps + count, 500);
      if (steps === 500) stop();
      update();
    }

    function stop() {
      clearInterval(timer);
      timer = null;
      run.textContent = "Run";
      box.querySelector("output").setAttribute("aria-live", "polite");
    }

    function toggle() {
      if (timer) return stop();
      if (matchMedia("(prefers-reduced-motion: reduce)").matches) return go(100);
      run.textContent = "Pause";
      box.querySelector("output").setAttribute("aria-live", "off"); // no screen reader keeps up with a race
      timer = setInterval(() => go(1), 60);
    }

    function update() {
      const name = surface.value;
      svg.replaceChildren();
      const plot = axes(svg, [28, 26, 296, 178], surfaces[name].view);
      for (const height of surfaces[name].heights) contour(plot, surfaces[name], height);
      const [goalX, goalY] = surfaces[name].goal;
      const [atX, atY] = [plot.X(goalX), plot.Y(goalY)];
      path(plot.area, [[atX - 6, atY], [atX + 6, atY]], "line");
      path(plot.area, [[atX, atY - 6], [atX, atY + 6]], "line");
      const losses = [];
      Object.entries(kinds).forEach(([optimiser, kind], i) => {
        const points = route(optimiser, name, RATES[rates[i].valueAsNumber], steps);
        const near = points.filter((point) => point.every((w) => Math.abs(w) < 1e4));
        plot.curve(near, `line route ${kind}`);
        const [x, y] = near.at(-1);
        marker(plot.area, plot.X(x), plot.Y(y), i, kind);
        marker(svg, [34, 94, 184, 266][i], 12, i, kind);
        add(svg, "text", { x: [42, 102, 192, 274][i], y: 16 }, optimiser);
        const loss = value(name, points.at(-1));
        losses.push(`${optimiser} ${loss < 1e6 ? short(loss) : "has run away"}`);
      });
      add(svg, "text", { x: 324, y: 232, "text-anchor": "end" }, `the lowest point is marked +; step ${steps}`);
      say(`Step ${steps}, loss: ${losses.join(", ")}.`);
    }
    box.addEventListener("input", update);
    surface.addEventListener("input", begin);
    begin();
  }

  // A circle, a square, a triangle or a diamond.
  function marker(parent, x, y, shape, kind) {
    if (shape === 0) return add(parent, "circle", { class: `dot ${kind}`, cx: x, cy: y, r: 4.5 });
    const corners = {
      1: [[-4, -4], [4, -4], [4, 4], [-4, 4]],
      2: [[0, -5], [5, 4], [-5, 4]],
      3: [[0, -6], [5, 0], [0, 6], [-5, 0]],
    };
    const points = corners[shape].map(([dx, dy]) => `${x + dx},${y + dy}`).join(" ");
    return add(parent, "polygon", { class: `dot ${kind}`, points });
  }

  figure("optimisers", { formulas: { surfaces, value, gradient, route }, draw });
})();
