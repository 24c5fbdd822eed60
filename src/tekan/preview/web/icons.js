/** Icons, drawn on 16 × 16 with one stroke. */

const DRAWN = {
  pages: "M3 2.5h6v4.5H3zM3 9h6v4.5H3zM12.5 3v10",
  drop: "M8 1.8c2.6 3.2 4 5.2 4 7.2a4 4 0 0 1-8 0c0-2 1.4-4 4-7.2z",
  grid: "M2 3.5h12M2 6.5h12M2 9.5h12M2 12.5h12",
  columns: "M2.5 2.5h3v11h-3zM6.5 2.5h3v11h-3zM10.5 2.5h3v11h-3z",
  areas: "M2.5 2.5h11v3.5h-11zM2.5 8h5v5.5h-5zM9.5 8h4v5.5h-4z",
  order: "M4.5 13V3.5M2.5 5.5l2-2 2 2M11.5 3v9.5M9.5 10.5l2 2 2-2",
  overset: "M3 2.5h10v7H3zM5 5h6M5 7h6M8 11v3.5M6.250 12.750h3.5",
  proof: "M2 3h5.5v10H2zM8.5 3H14v10H8.5zM10 6l1.2 1.2L13 5.2",
  keys: "M1.5 4.5h13v7h-13zM4 7h0M6.5 7h0M9 7h0M11.5 7h0M5 9.3h6",
  gear: "M2 4.5h7M12 4.5h2M2 11.5h2M7 11.5h7M10.5 3v3M5.5 10v3",
  panel: "M2 3h12v10H2zM9.5 3v10M11 5.5h1.5M11 7.5h1.5",
  close: "M4 4l8 8M12 4l-8 8",
  warn: "M8 2.2l6 11H2zM8 6.5v3.2M8 11.5h0",
  facing: "M2 3h5.5v10H2zM8.5 3H14v10H8.5z",
  width: "M2 3v10M14 3v10M4.5 8h7M6.5 6l-2 2 2 2M9.5 6l2 2-2 2",
  whole: "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10",
  minus: "M3.5 8h9",
  plus: "M3.5 8h9M8 3.5v9",
  copy: "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
  error: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4",
  warning: "M8 2.2l6 11H2zM8 6.5v3.2M8 11.5h0",
  note: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2zM8 7.2v3.8M8 5h0",
};

/** An icon as markup. */
export function icon(name) {
  return `<svg class="i" viewBox="0 0 16 16" aria-hidden="true"><path d="${DRAWN[name]}"/></svg>`;
}

/** Puts the icons into elements that name one. */
export function putIcons(root) {
  for (const own of root.querySelectorAll("[data-i]")) {
    own.insertAdjacentHTML("afterbegin", icon(own.dataset.i));
  }
}
