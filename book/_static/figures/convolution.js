// A window that steps over a small image, and the output that it has made so far.
(() => {
  "use strict";
  const { figure, slider, bound, select, button, picture, words, grid, number } = dlcourse;

  const IMAGE = [
    [0, 0, 1, 2, 1, 0],
    [0, 2, 3, 0, 3, 0],
    [0, 0, 0, 1, 3, 0],
    [0, 0, 1, 3, 0, 1],
    [0, 1, 3, 0, 0, 2],
    [0, 3, 3, 2, 3, 3],
  ];
  const KERNELS = {
    "2 × 2": [[1, 2], [0, -1]],
    "3 × 3, edges": [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]],
    "3 × 3, sum": [[1, 1, 1], [1, 1, 1], [1, 1, 1]],
  };

  // X with p rows and columns of zeros on each side.
  function pad(X, p) {
    const inside = (i, n) => i >= p && i < n + p;
    return Array.from({ length: X.length + 2 * p }, (_, i) =>
      Array.from({ length: X[0].length + 2 * p }, (_, j) =>
        inside(i, X.length) && inside(j, X[0].length) ? X[i - p][j - p] : 0));
  }

  const size = (n, k, p, s) => Math.floor((n + 2 * p - k) / s) + 1;

  // The products at one place of the window, row by row: their sum is the output there.
  function products(padded, K, row, column) {
    return K.flatMap((weights, u) => weights.map((weight, v) => [weight, padded[row + u][column + v]]));
  }

  const total = (pairs) => pairs.reduce((sum, [weight, pixel]) => sum + weight * pixel, 0);

  function convolve(X, K, p, s) {
    const padded = pad(X, p);
    return Array.from({ length: size(X.length, K.length, p, s) }, (_, i) =>
      Array.from({ length: size(X[0].length, K[0].length, p, s) }, (_, j) => total(products(padded, K, i * s, j * s))));
  }

  function draw(box) {
    const kernel = select(box, "Kernel", Object.keys(KERNELS));
    const padding = slider(box, "Padding p", { min: 0, max: 2, value: 0 });
    const stride = slider(box, "Stride s", { min: 1, max: 3, value: 1 });
    const place = slider(box, "Place", { min: 1, max: 25, value: 1 });
    button(box, "Next place", () => {
      place.value = place.value === place.max ? 1 : place.valueAsNumber + 1;
      update();
    });
    const [image, weights, output] = ["Image", "Kernel", "Output"].map((name) =>
      picture(box, 1, 1, { class: "cells", "data-name": name }));
    const say = words(box);

    function update() {
      const [K, p, s] = [KERNELS[kernel.value], padding.valueAsNumber, stride.valueAsNumber];
      const [padded, Y] = [pad(IMAGE, p), convolve(IMAGE, K, p, s)];
      const columns = Y[0].length;
      bound(place, Y.length * columns);
      const at = place.valueAsNumber - 1;
      const [i, j] = [Math.floor(at / columns), at % columns];
      const inWindow = (r, c) => r >= i * s && r < i * s + K.length && c >= j * s && c < j * s + K.length;
      const isPixel = (r, c) => Math.min(r, c) >= p && Math.max(r, c) < IMAGE.length + p;
      grid(image, padded, (r, c) => `${isPixel(r, c) ? "" : "empty"} ${inWindow(r, c) ? "marked" : ""}`);
      grid(weights, K, () => "marked");
      const made = Y.map((row, r) => row.map((value, c) => (r * columns + c <= at ? value : null)));
      grid(output, made, (r, c) => (r === i && c === j ? "marked" : made[r][c] === null ? "empty" : ""));
      const terms = products(padded, K, i * s, j * s).filter(([weight]) => weight !== 0)
        .map(([weight, pixel]) => `${weight < 0 ? `(${number(weight)})` : weight}·${pixel}`);
      say(
        `Output ${Y.length} × ${columns}, ` +
        `for ⌊(${IMAGE.length} + 2·${p} − ${K.length}) / ${s}⌋ + 1 = ${columns}. ` +
        `Row ${i}, column ${j}: ${terms.join(" + ")} = ${number(Y[i][j])}.`,
      );
    }
    box.addEventListener("input", update);
    update();
  }

  figure("convolution", { formulas: { IMAGE, KERNELS, convolve }, draw });
})();
