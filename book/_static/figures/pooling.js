// Pooling: the largest number or the mean of a window that steps over a map; and what a shift of the map changes.
(() => {
  "use strict";
  const { figure, slider, bound, select, button, picture, words, grid, number } = dlcourse;

  const MAP = [
    [1, 6, 0, 3, 0, 2],
    [2, 3, 1, 0, 4, 0],
    [4, 0, 9, 2, 1, 1],
    [1, 3, 0, 5, 0, 7],
    [0, 2, 1, 0, 3, 2],
    [5, 0, 0, 8, 1, 0],
  ];

  const size = (n, k, s) => Math.floor((n - k) / s) + 1;

  function windowAt(X, k, row, column) {
    return X.slice(row, row + k).flatMap((line) => line.slice(column, column + k));
  }

  const reduce = {
    largest: (values) => Math.max(...values),
    mean: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  };

  function pool(X, k, s, mode) {
    return Array.from({ length: size(X.length, k, s) }, (_, i) =>
      Array.from({ length: size(X[0].length, k, s) }, (_, j) => reduce[mode](windowAt(X, k, i * s, j * s))));
  }

  // The map pushed to the right; zeros come in from the left.
  const pushed = (X, by) => X.map((row) => [...Array(by).fill(0), ...row.slice(0, row.length - by)]);

  const rounded = (value) => Math.round(100 * value) / 100;

  function draw(box) {
    const mode = select(box, "Keep the", Object.keys(reduce));
    const side = slider(box, "Window k", { min: 1, max: 4, value: 2 });
    const stride = slider(box, "Stride s", { min: 1, max: 3, value: 2 });
    const push = slider(box, "Map pushed right by", { min: 0, max: 3, value: 0 });
    const place = slider(box, "Place", { min: 1, max: 9, value: 1 });
    button(box, "Next place", () => {
      place.value = place.value === place.max ? 1 : place.valueAsNumber + 1;
      update();
    });
    const [map, output] = ["Map", "Output"].map((name) => picture(box, 1, 1, { class: "cells", "data-name": name }));
    const say = words(box);

    function update() {
      const [k, s, by] = [side.valueAsNumber, stride.valueAsNumber, push.valueAsNumber];
      const X = pushed(MAP, by);
      const Y = pool(X, k, s, mode.value);
      const columns = Y[0].length;
      bound(place, Y.length * columns);
      const at = place.valueAsNumber - 1;
      const [i, j] = [Math.floor(at / columns), at % columns];
      const inWindow = (r, c) => r >= i * s && r < i * s + k && c >= j * s && c < j * s + k;
      grid(map, X, (r, c) => (inWindow(r, c) ? "marked" : ""));
      grid(output, Y.map((row) => row.map(rounded)), (r, c) => (r === i && c === j ? "marked" : ""));
      const before = pool(MAP, k, s, mode.value).flat();
      const changed = Y.flat().filter((value, n) => value !== before[n]).length;
      say(
        `Output ${Y.length} × ${columns}. Row ${i}, column ${j}: of ${windowAt(X, k, i * s, j * s).join(", ")} ` +
        `the ${mode.value} is ${number(rounded(Y[i][j]))}.` +
        (by ? ` Pushed by ${by}: ${changed} of ${before.length} outputs changed.` : ""),
      );
    }
    box.addEventListener("input", update);
    update();
  }

  figure("pooling", { formulas: { MAP, pool, pushed }, draw });
})();
