// What the way from a refusal to an exported letter costs a newcomer who reads Japanese, reckoned from what the page shows him and what he must enter. No clock: the machine's speed is not the seller's.

/** Signs of text read in a minute; seconds for a field (finding it, remembering, choosing) and for a press that needs no thought (a button, one more option of a list already read); signs typed in a minute by an input method. */
export const pace = { read: 450, field: 10, press: 3, typed: 60 };
export const minutes = ({ read, fields, presses, typed }) => read / pace.read + (fields * pace.field + presses * pace.press) / 60 + typed / pace.typed;
/** The same way for somebody who has his records beside him and reads what asks and what he sends, not what explains: a field or a press is then a thought, pointing and a click by the keystroke-level model (Card, Moran and Newell 1980: 1.35 + 1.1 + 0.2 s). */
export const skimmed = ({ asked, fields, presses, typed }) => asked / pace.read + (fields + presses) * 2.65 / 60 + typed / pace.typed;

const none = () => ({ read: 0, asked: 0, fields: 0, presses: 0, typed: 0, texts: [] });
const idOf = (name) => `[id="${name}"]`;

/** Each step of the way with what it cost and what was shown and done in it (`>`), and the letter it ends in. `answers`: what this seller has to say, by question; `notice`, `refused`: what he pastes; `today`: the day on which he writes; `watch`: looks at the page whenever he does. */
export async function reckonWalk(browser, url, { notice, refused, answers, today, watch = () => Promise.resolve() }) {
  const context = await browser.newContext({ baseURL: url, locale: 'ja-JP', viewport: { width: 1280, height: 800 }, acceptDownloads: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.clock.setFixedTime(`${today}T10:00:00`);
  const seen = new Set();
  const steps = [];
  let now = none();
  const step = (name) => { now = none(); steps.push({ name, ...now }); now = steps.at(-1); };
  const look = async () => {
    await page.waitForLoadState('networkidle');
    for (const { text, asks } of await page.evaluate(visibleText)) {
      if (seen.has(text)) continue;
      seen.add(text);
      now.read += [...text].length;
      if (asks) now.asked += [...text].length;
      now.texts.push(`${asks ? '' : '  '}${text}`);
    }
    await watch(page, now.name);
  };
  const note = async (locator, typed) => { now.texts.push(`> ${await locator.evaluate((one) => one.id || one.textContent.trim() || `${one.name} ${one.value}`)}${typed === undefined ? '' : `: ${typed}`}`); };
  const press = async (locator) => { now.presses += 1; await note(locator); await locator.click(); };
  /** A field: what is typed into it, or its first option. */
  const enter = async (locator, typed) => {
    now.fields += 1;
    await note(locator, typed);
    if (typed === undefined) await locator.click();
    else { now.typed += [...typed].length; await locator.fill(typed); }
  };
  const caseView = async (id) => (await fetch(`${url}/api/cases/${id}`)).json();

  step('start');
  await page.goto('/');
  await page.locator('#notice').waitFor();
  await look();
  // Both are pasted.
  now.fields += 2;
  await page.locator('#notice').fill(notice);
  if (!(await page.locator('#refused').isVisible())) await press(page.locator('details:has(#refused) > summary'));
  await page.locator('#refused').fill(refused);
  if (await page.locator('#received').inputValue() === '') await enter(page.locator('#received'), asTyped('2026-06-15', today));
  await look();
  await press(page.locator('form.paste button.primary'));

  step('notice');
  await page.waitForURL(/\/notice$/);
  await page.locator('.yn').first().waitFor();
  await look();
  const id = page.url().split('/').at(-2);
  await press(page.locator('main button.primary').last());

  step('earlier draft');
  await page.waitForURL(/\/draft$/);
  await page.locator('.group > summary').first().waitFor();
  await look();

  await press(page.locator('.dock .btn.primary'));
  await page.waitForURL(/\/questions\//);
  for (let left = 60; left > 0 && /\/questions\//.test(page.url()); left -= 1) {
    const question = (await caseView(id)).questions.find((one) => page.url().endsWith(`/questions/${one.id}`));
    step(`· ${question.id}`);
    await page.locator('#answer').waitFor();
    const answer = answers[question.id];
    if (answer === undefined) throw new Error(`The walk has no answer to ${question.id}.`);
    await fillQuestion(page, question.question, answer, { today, enter, press, look });
    await page.waitForTimeout(700);
    await look();
    const before = page.url();
    for (let tries = 0; tries < 4 && page.url() === before; tries += 1) {
      await press(page.locator('#answer button.primary'));
      await page.waitForURL((to) => to.href !== before, { timeout: 2500 }).catch(() => undefined);
      await look();
    }
    if (page.url() === before) throw new Error(`${question.id} was not left: ${await page.locator('.errors, .err').allTextContents()}`);
  }

  for (let at = 'letter'; at !== 'export';) {
    step(at);
    await page.locator({ letter: '.pr', evidence: '.papers, .empty-state', check: '.claims' }[at]).first().waitFor();
    await look();
    await press(page.locator(at === 'check' ? '.declare button.primary' : '.btn.primary:visible').last());
    await page.waitForURL((to) => !to.pathname.endsWith(`/${at}`));
    at = page.url().split('/').at(-1);
  }

  step('export');
  await page.waitForURL(/\/export$/);
  await page.locator('.box-head').first().waitFor();
  await look();
  await press(page.locator('a[download][href*="/export?language=en&format=txt"]'));
  const view = await caseView(id);
  const { texts: letter } = await (await fetch(`${url}/api/cases/${id}/letter`)).json();
  await context.close();
  return { steps, gaps: view.gaps.length, letter };
}

/** What stands open on the page in the reader's own language; of a choice of one, what stands before the chosen one. */
function visibleText() {
  const found = [];
  // Hints, notes, samples, the sentence an answer makes (it is read in the letter), and where one is.
  const explains = '.lead, .sub, .note, .help, .eyebrow, .tip:not(.warn), aside:not(:has(.pr)), .legend, footer';
  const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent.replace(/\s+/g, ' ').trim();
    if (text === '' || parent === null || !parent.checkVisibility({ visibilityProperty: true }) || parent.closest('[lang="en"], .visually-hidden, .sr, .vh') !== null) continue;
    const option = parent.closest('label.chk');
    const chosen = option?.closest('.checks')?.querySelector('input[type=radio]:checked')?.closest('label.chk');
    if (option && chosen && option !== chosen && (chosen.compareDocumentPosition(option) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) continue;
    found.push({ text, asks: parent.closest(explains) === null });
  }
  return found;
}

/** 2026-06-05 as a seller types it: 6/5. */
const asTyped = (day, today) => { const [year, month, date] = day.split('-').map(Number); return day.slice(0, 4) === today.slice(0, 4) ? `${month}/${date}` : day; };

/** Fills what is shown and needed, from the answer; what is offered by a button is taken by it. */
async function fillQuestion(page, { fields }, { state, values }, { today, enter, press, look }) {
  const stateBox = page.locator(`.seg label:has(input[value="${state}"])`);
  if (await stateBox.count() > 0) await enter(stateBox);
  const filled = new Set();
  const fill = async (field, name, value) => {
    const withFigure = (option) => fields.some((one) => one.beside && one.when === `${field.id}:${option}` && values[one.id] !== undefined);
    if (filled.has(name) || value === undefined || !(await page.locator(idOf(name)).isVisible()) || await page.locator(`details.extra ${idOf(name)}`).count() > 0) return;
    filled.add(name);
    const box = page.locator(idOf(name));
    // Taken with others by one press, or one of the days named before.
    if (await box.evaluate((element, wanted) => element.value === wanted || element.querySelector('input:checked')?.value === wanted, typeof value === 'boolean' ? (value ? 'yes' : 'no') : value.choice ?? String(value))) return;
    const offers = page.locator(`.f:has(> ${idOf(name)}, > .in > ${idOf(name)}), .f${idOf(name)}`).locator('> .offer button');
    const offer = offers.and(page.locator(`:not([data-value]), [data-value="${value}"]`));
    if (await offer.count() > 0) { await press(offer.first()); return; }
    const quotes = box.locator('details.quotes');
    if (field.quotes && await quotes.count() > 0) { await press(quotes.locator('> summary')); await look(); await enter(quotes.locator('button').last()); return; }
    // A figure ticks the option that it stands beside.
    if (typeof value === 'boolean' && withFigure(value ? 'yes' : 'no')) return;
    if (typeof value === 'boolean') await enter(box.locator(`input[value="${value ? 'yes' : 'no'}"]`));
    else if (Array.isArray(value)) await enter(box, value.join('\n'));
    else if (typeof value !== 'object') await enter(box, field.kind === 'date' ? asTyped(value, today) : String(value));
    else if ('from' in value) { await enter(page.locator(idOf(`${name}-from`)), asTyped(value.from, today)); await enter(page.locator(idOf(`${name}-to`)), asTyped(value.to, today)); }
    else if ('choice' in value || 'choices' in value) {
      for (const [i, one] of (value.choices ?? [value.choice]).filter((one) => !withFigure(one)).entries()) {
        const option = box.locator(`input[value="${one}"]`);
        if (!(await option.isVisible())) { await look(); await press(box.locator('.rest > summary')); await look(); }
        await (i === 0 ? enter : press)(option);
      }
      for (const part of ['ja', 'en']) if (value.other?.[part]) await enter(page.locator(idOf(`${name}-other-${part}`)), value.other[part]);
    } else for (const part of ['ja', 'en']) if (value[part]) await enter(page.locator(idOf(`${name}-${part}`)), value[part]);
  };
  for (let round = 0; round < 4; round += 1) {
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => { requestAnimationFrame(done); }); }));
    const known = page.locator('.offers button');
    if (await known.count() > 0) { await look(); await press(known); }
    for (const field of fields) {
      if (field.kind !== 'rows') await fill(field, `f.${field.id}`, values[field.id]);
      else for (const [i, row] of (values[field.id] ?? []).entries()) {
        const add = page.locator(`${idOf(`f.${field.id}`)} > p > button`).last();
        if (i > 0 && !filled.has(`f.${field.id}.${i}`) && await add.isVisible()) { filled.add(`f.${field.id}.${i}`); await press(add); }
        for (const inner of field.fields) await fill(inner, `f.${field.id}.${i}.${inner.id}`, row[inner.id]);
      }
    }
  }
}
