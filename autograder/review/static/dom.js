// Makes elements. Text always becomes text: nothing that a pupil wrote is ever read as markup.
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "onclick" || name === "onchange" || name === "onblur") element[name] = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

// Draws a part of the page anew and puts the focus back where it was, by `data-focus`.
export function redraw(place, ...children) {
  const focused = place.contains(document.activeElement) ? document.activeElement.closest("[data-focus]") : null;
  const name = focused?.dataset.focus;
  place.replaceChildren(...children);
  if (name) place.querySelector(`[data-focus="${CSS.escape(name)}"]`)?.focus({ preventScroll: true });
}
