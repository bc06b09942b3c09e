/** Paths of one ZIP: each is given once, whatever the case of its letters. Pure. */

/** @returns `add`: takes a path and answers it, with a number before the extension where it was taken */
export function createPathSet(): { readonly add: (path: string) => string } {
  const taken = new Set<string>();
  return {
    add(path) {
      const dot = path.lastIndexOf('.');
      const [stem, extension] =
        dot > path.lastIndexOf('/') ? [path.slice(0, dot), path.slice(dot)] : [path, ''];
      let free = path;
      for (let number = 2; taken.has(free.toLowerCase()); number += 1)
        free = `${stem} (${number})${extension}`;
      taken.add(free.toLowerCase());
      return free;
    },
  };
}
