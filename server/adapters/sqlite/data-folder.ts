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
/** Where the evidence files lie, beside the file of the cases. */
export const filesFolder = (file: string): string => path.join(path.dirname(file), 'files');
