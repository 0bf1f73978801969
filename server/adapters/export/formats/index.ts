// Every format a paper leaves in. Adding one is one file and one line here.
import { docx } from './docx.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { md } from './md.ts';
import { pdf } from './pdf.ts';
import { txt } from './txt.ts';

export const formats: readonly Format[] = [
  txt,
  md,
  html,
  docx,
  pdf,
];
