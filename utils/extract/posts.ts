/** Shows where a post of a thread ends and the next one begins: without a line between them they read as one text. */
import { createElement } from '../dom/elements';
import { textLength } from '../dom/query';
import { holdsBlock } from '../dom/units';

/** Least text of a post, in characters. */
const MIN_POST = 20;
/** Share of the thread's text that the posts of a list hold at least. */
const MIN_SHARE = 0.5;
/** Boxes around the posts, at most. */
const MAX_DEPTH = 30;
/** Words that tell the same posts apart: every other one, the first and the last. */
const PLACE = /\b(?:odd|even|alt(?:ernate)?|first|last|\w*\d+)\b/g;
const POST = /^(?:div|article|section|li|tr|table|tbody)$/;

/**
 * @param content the posts of a thread and what is left around them; it is changed
 * @returns how many lines were drawn
 */
export function separatePosts(content: Element): number {
  const posts = findPosts(content);
  return drawLines(posts, hasTextBefore(content, posts[0]));
}

/**
 * @param posts of a thread, in order
 * @param isContinued whether there is something before the first of them
 * @returns how many lines were drawn
 */
export function drawLines(posts: readonly Element[], isContinued = false): number {
  const places = (isContinued ? posts : posts.slice(1)).map(placeOf).filter((place) => place !== undefined);
  for (const { parent, before } of places) parent.insertBefore(createElement(parent, 'hr'), before);
  return places.length;
}

interface Place {
  readonly parent: Node;
  readonly before: Node | null;
}

/** Before a post; of rows, which may hold cells alone, in the cell that says something. Items of a list show by themselves. */
function placeOf(post: Element): Place | undefined {
  if (post.localName === 'li') return undefined;
  if (post.localName !== 'tr' && post.localName !== 'tbody')
    return post.parentNode ? { parent: post.parentNode, before: post } : undefined;
  const cells = Array.from(post.querySelectorAll('td')).filter(
    (cell) => cell.querySelector('td') === null && /\S/.test(cell.textContent ?? ''),
  );
  const [cell] = cells;
  return cell && cells.length === 1 ? { parent: cell, before: cell.firstChild } : undefined;
}

/** The outermost boxes alike, one beside the other, that hold most of the text. */
function findPosts(content: Element): Element[] {
  const least = textLength(content) * MIN_SHARE;
  let level: Element[] = [content];
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
    for (const box of level) {
      const posts = findAlike(box, least);
      if (posts.length > 1) return posts;
    }
    level = level.flatMap((box) => Array.from(box.children)).filter((box) => textLength(box) >= least);
  }
  return [];
}

function findAlike(box: Element, least: number): Element[] {
  const groups = new Map<string, Element[]>();
  for (const child of box.children) {
    if (!isPost(child)) continue;
    const classes = (child.getAttribute('class') ?? '').replace(PLACE, '').split(/\s+/);
    const name = [child.localName, ...classes].filter(Boolean).join(' ');
    const group = groups.get(name);
    if (group) group.push(child);
    else groups.set(name, [child]);
  }
  for (const group of groups.values()) {
    const length = group.reduce((sum, post) => sum + textLength(post), 0);
    if (group.length > 1 && length >= least) return group;
  }
  return [];
}

/** The lines of one post can be boxes alike, too, but nothing stands in them. */
function isPost(box: Element): boolean {
  return POST.test(box.localName) && holdsBlock(box) && textLength(box) >= MIN_POST;
}

function hasTextBefore(content: Element, first: Element | undefined): boolean {
  if (!first) return false;
  for (let at = first; at !== content; at = at.parentElement as Element) {
    for (let node = at.previousSibling; node; node = node.previousSibling)
      if (/\S/.test(node.textContent ?? '')) return true;
  }
  return false;
}
