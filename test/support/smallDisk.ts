/** A disk that is soon full: a small tmpfs over a folder. Needs root, and a system that lets it mount. */
import { spawnSync } from 'node:child_process';

/**
 * @param folder an existing folder; what is in it is hidden meanwhile
 * @param bytes size of the disk
 * @returns how to take it away again; undefined where that cannot be done
 */
export function mountSmallDisk(folder: string, bytes: number): (() => void) | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'none', folder]);
  if (mount.status !== 0) return undefined;
  return () => {
    if (spawnSync('umount', ['-l', folder]).status !== 0) throw new Error(`${folder} stays mounted`);
  };
}
