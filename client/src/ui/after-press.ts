// What moves the page waits until a press is over, so that the press meets what it was aimed at.

let pressed = false;
addEventListener('pointerdown', () => { pressed = true; }, true);
for (const over of ['pointerup', 'pointercancel']) addEventListener(over, () => { pressed = false; }, true);

/** Now, or when the press that is going on has done what it does. */
export function afterPress(act: () => void): void {
  if (pressed) addEventListener('pointerup', () => { setTimeout(act); }, { once: true });
  else act();
}
