// Where the cases are kept: `REINSTATE_DATA`, else the folder the system has for the data of a user's programs.
import os from 'node:os';
import path from 'node:path';

export function dataFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform, home: string = os.homedir()): string {
  const chosen = env['REINSTATE_DATA'];
  if (chosen) return path.resolve(chosen);
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Reinstate');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Reinstate');
  const data = env['XDG_DATA_HOME'];
  // The XDG rules say that a relative path there is to be ignored.
  return path.join(data && path.isAbsolute(data) ? data : path.join(home, '.local', 'share'), 'reinstate');
}

export const caseFile = (folder: string): string => path.join(folder, 'cases.sqlite');
/** Beside the file of the cases; where it stands, what is kept is sealed. */
export const keyFile = (file: string): string => withEnding(file, '.key');
/** What lies on the disk in place of the file of the cases: itself, or the one that is sealed. */
export const liveFile = (file: string, sealed = false): string => (sealed ? withEnding(file, '.sealed') : file);
/** Where the evidence files lie, beside the file of the cases. */
export const filesFolder = (file: string, sealed = false): string => path.join(path.dirname(file), sealed ? 'sealed-files' : 'files');
/** Where a backup is made ready, until it takes its place: with it but without cases, a restore was cut off. */
export const incomingFolder = (file: string): string => path.join(path.dirname(file), 'restoring');
/** Beside a sealed store, empty: a program that has the store open holds a lock on it, which can be seen without the keys. */
export const openFile = (file: string): string => withEnding(file, '.open');
/** All that a store of one state is: file, logs, evidence files. */
export const partsOf = (file: string, sealed = false): readonly string[] => [...['', '-wal', '-shm', '-journal'].map((end) => liveFile(file, sealed) + end), filesFolder(file, sealed), ...(sealed ? [openFile(file)] : [])];

const withEnding = (file: string, ending: string): string => path.join(path.dirname(file), path.basename(file, path.extname(file)) + ending);
