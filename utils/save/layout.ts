/** Where the files of an article lie, and by which address its text reaches the pictures. Pure. */
import type { ImageMode } from '../settings/defaults';

/** A picture whose bytes are there. */
export interface KeptPicture {
  /** Original address. */
  readonly src: string;
  /** Without a dot. */
  readonly extension: string;
}

/** What decides about the places. */
export interface LayoutOptions {
  readonly mode: ImageMode;
  /** Path below the download folder; '' is that folder itself. */
  readonly folder: string;
  /** Safe name of the text, with extension. */
  readonly fileName: string;
  /** Folder of attachments, for Obsidian. */
  readonly attachmentsFolder: string;
  readonly pictures: readonly KeptPicture[];
  /** 0 for the first try; later ones take other names, because the first were taken. */
  readonly attempt?: number;
}

/** Paths of all files, and the addresses that the text is to hold. */
export interface Layout {
  /** Path of the text. */
  readonly text: string;
  /** Paths of the pictures, in the order given. */
  readonly pictures: readonly string[];
  /** New addresses by original one. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Whether front matter can name the pictures by these addresses, too. */
  readonly isForFrontMatter: boolean;
}

interface Plan {
  readonly text: string;
  /** Folder and start of the pictures' paths. */
  readonly stem: string;
  readonly isForFrontMatter: boolean;
}

/** @returns where everything lies; in modes of one file, where it lies inside of it */
export function layOut(options: LayoutOptions): Layout {
  const { pictures, mode } = options;
  const plan = PLANS[mode](options, toStem(options));
  const digits = Math.max(2, String(pictures.length).length);
  const paths = pictures.map(
    ({ extension }, index) => `${plan.stem}${String(index + 1).padStart(digits, '0')}.${extension}`,
  );
  // an embed of Obsidian finds a file by its name wherever it lies; Hexo puts the folder's files beside the post
  const isByName = mode === 'obsidian' || mode === 'hexo';
  const toAddress = (path: string) =>
    isByName ? toFileUrl(baseName(path)) : toFileUrl(toRelative(path, plan.text));
  return {
    text: plan.text,
    pictures: paths,
    addresses: new Map(pictures.map(({ src }, index) => [src, toAddress(paths[index] ?? '')])),
    isForFrontMatter: plan.isForFrontMatter,
  };
}

const join = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('/');

const PLANS: Readonly<Record<ImageMode, (options: LayoutOptions, stem: string) => Plan>> = {
  link: ({ folder }, stem) => ({ text: join(folder, `${stem}.md`), stem: '', isForFrontMatter: false }),
  embed: ({ folder }, stem) => ({ text: join(folder, `${stem}.md`), stem: '', isForFrontMatter: false }),
  zip: (_, stem) => ({ text: `${stem}.md`, stem: 'images/', isForFrontMatter: true }),
  folder: ({ folder }, stem) => ({
    text: join(folder, `${stem}.md`),
    stem: join(folder, `${stem}.assets/`),
    isForFrontMatter: true,
  }),
  // the theme shows the picture of the front matter on other pages, where a relative address leads nowhere
  hexo: ({ folder }, stem) => ({
    text: join(folder, `${stem}.md`),
    stem: join(folder, `${stem}/`),
    isForFrontMatter: false,
  }),
  hugo: ({ folder }, stem) => ({
    text: join(folder, stem, 'index.md'),
    stem: join(folder, `${stem}/`),
    isForFrontMatter: true,
  }),
  obsidian: ({ folder, attachmentsFolder }, stem) => ({
    text: join(folder, `${stem}.md`),
    // these signs end or part an embed
    stem: join(attachmentsFolder, `${stem.replace(/[#^[\]|]/g, '-')}-`),
    isForFrontMatter: false,
  }),
};

function toStem({ fileName, attempt = 0 }: LayoutOptions): string {
  const stem = fileName.replace(/\.[^.]*$/, '');
  return attempt === 0 ? stem : `${stem}-${attempt + 1}`;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** @returns the way from the folder of one file to another; both lie below the same folder */
function toRelative(path: string, from: string): string {
  const folders = from.split('/').slice(0, -1);
  const parts = path.split('/');
  let shared = 0;
  while (shared < folders.length && folders[shared] === parts[shared]) shared += 1;
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/');
}

/** @returns the path as an address that stands safely in Markdown, HTML and YAML; letters of all scripts stay */
function toFileUrl(path: string): string {
  return path.replace(
    /[^\w./\-\u0080-\uffff]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  );
}
