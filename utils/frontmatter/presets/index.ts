/** The presets, each in the style its tool's users write by hand. */
import type { FrontMatterPreset } from '../types';

const hexo: FrontMatterPreset = {
  id: 'hexo',
  syntax: 'yaml',
  fields: [
    { key: 'title', type: 'quoted', source: 'title' },
    { key: 'categories', type: 'list', source: 'categories' },
    { key: 'headimg', type: 'quoted', source: 'image' },
    { key: 'author', type: 'text', source: 'author' },
    { key: 'comments', type: 'boolean', constant: false },
    { key: 'date', type: 'date-rfc1123', source: 'date' },
    { key: 'thumbnail', type: 'quoted', source: 'image' },
    { key: 'disableNunjucks', type: 'boolean', constant: true, option: 'disableNunjucks' },
  ],
};

const hugo: FrontMatterPreset = {
  id: 'hugo',
  syntax: 'yaml',
  fields: [
    { key: 'title', type: 'quoted', source: 'title' },
    { key: 'date', type: 'date-iso', source: 'date' },
    { key: 'author', type: 'text', source: 'author' },
    { key: 'description', type: 'quoted', source: 'excerpt' },
    { key: 'categories', type: 'list', source: 'categories' },
    { key: 'tags', type: 'list', source: 'tags' },
    { key: 'images', type: 'list', source: 'image' },
    { key: 'source', type: 'quoted', source: 'url' },
  ],
};

const jekyll: FrontMatterPreset = {
  id: 'jekyll',
  syntax: 'yaml',
  fields: [
    { key: 'layout', type: 'text', constant: 'post' },
    { key: 'title', type: 'quoted', source: 'title' },
    { key: 'date', type: 'date-iso', source: 'date' },
    { key: 'author', type: 'text', source: 'author' },
    { key: 'categories', type: 'list', source: 'categories' },
    { key: 'tags', type: 'list', source: 'tags' },
    { key: 'image', type: 'quoted', source: 'image' },
    { key: 'source', type: 'quoted', source: 'url' },
  ],
};

const obsidian: FrontMatterPreset = {
  id: 'obsidian',
  syntax: 'yaml',
  fields: [
    { key: 'title', type: 'quoted', source: 'title' },
    { key: 'source', type: 'quoted', source: 'url' },
    { key: 'author', type: 'list', source: 'author' },
    { key: 'site', type: 'text', source: 'site' },
    { key: 'published', type: 'date-day', source: 'date' },
    { key: 'created', type: 'date-day', source: 'saved' },
    { key: 'description', type: 'quoted', source: 'excerpt' },
    { key: 'cover', type: 'quoted', source: 'image' },
    { key: 'tags', type: 'list', source: 'tags' },
  ],
};

const zola: FrontMatterPreset = {
  id: 'zola',
  syntax: 'toml',
  fields: [
    { key: 'title', type: 'quoted', source: 'title' },
    { key: 'date', type: 'date-iso', source: 'date' },
    { key: 'description', type: 'quoted', source: 'excerpt' },
    { key: 'authors', type: 'list', source: 'author' },
  ],
};

const plain: FrontMatterPreset = {
  id: 'plain',
  syntax: 'yaml',
  fields: [
    { key: 'title', type: 'quoted', source: 'title' },
    { key: 'author', type: 'text', source: 'author' },
    { key: 'site', type: 'text', source: 'site' },
    { key: 'date', type: 'date-iso', source: 'date' },
    { key: 'url', type: 'quoted', source: 'url' },
  ],
};

/** Presets by id; `hexo` is the default. */
export const FRONT_MATTER_PRESETS: Readonly<Record<string, FrontMatterPreset>> = {
  hexo,
  hugo,
  'hugo-toml': { ...hugo, id: 'hugo-toml', syntax: 'toml' },
  jekyll,
  obsidian,
  zola,
  plain,
};
