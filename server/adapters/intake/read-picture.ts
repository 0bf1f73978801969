// Text in a picture or screenshot, recognised on this machine (English and Japanese). It holds mistakes: the reader is told so.
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { limits, readAs, unread, type DocumentRead } from '../../core/intake/document-read.ts';
import { pictureSize } from './picture-size.ts';

const trained = ['eng', 'jpn'] as const;

export async function pictureText(bytes: Uint8Array): Promise<DocumentRead> {
  const size = pictureSize(bytes);
  if (size !== undefined && Math.min(size.width, size.height) < limits.picture.least) return unread('too-small');
  if (size !== undefined && size.width * size.height > limits.picture.most) return unread('too-large');
  const library = await import('tesseract.js').catch(() => undefined);
  const folder = library === undefined ? undefined : await dataFolder();
  if (library === undefined || folder === undefined) return unread('no-recogniser');
  try {
    const worker = await library.createWorker([...trained], library.OEM.LSTM_ONLY, { langPath: folder, cachePath: folder, gzip: true, cacheMethod: 'none', errorHandler: () => undefined });
    try {
      const { data } = await worker.recognize(Buffer.from(bytes));
      return readAs('picture', joinJapanese(data.text), ['recognised']);
    } finally {
      await worker.terminate();
    }
  } catch {
    return unread('broken');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The recogniser wants the data of all languages in one folder; undefined where they are not installed. */
async function dataFolder(): Promise<string | undefined> {
  const { resolve } = createRequire(import.meta.url);
  const folder = await mkdtemp(path.join(tmpdir(), 'reinstate-recognise-'));
  try {
    for (const language of trained) await copyFile(path.join(path.dirname(resolve(`@tesseract.js-data/${language}/package.json`)), '4.0.0_best_int', `${language}.traineddata.gz`), path.join(folder, `${language}.traineddata.gz`));
    return folder;
  } catch {
    await rm(folder, { recursive: true, force: true });
    return undefined;
  }
}

/** The recogniser sets a blank between Japanese signs; Japanese has none. */
const joinJapanese = (text: string): string => text.replace(/(?<=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef])[ ](?=[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef])/gu, '');
