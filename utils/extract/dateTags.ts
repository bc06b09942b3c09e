/** Under which names pages write dates into their `meta` elements. */

/** Names of `meta` elements that hold the day of publication, the surest first. */
export const PUBLISHED_TAGS: readonly RegExp[] = [
  /^(?:og:)?article:published_time$|^datepublished$/,
  // a site's own prefix can mean anything
  /^(?:(?:og|article|rnews|weibo|b[dt]|cxenseparse|shareaholic|dcsext)[:.].*)?(?!un|last)[\w-]*(?:publi(?:sh(?!er)|cation)|pub_?(?:date|time))|^apub:|^post_date|create_at$|release_date$|^citation_date|^dc(?:terms)?\..*(?:issued|created)$/,
  /^sailthru\.date$|^citation_online_date$|date_original$/,
];
/** Names that often hold it, and sometimes the day on which a page was built. */
export const DATE_TAGS = [
  'date',
  'dc.date',
  'dcterms.date',
  'datecreated',
  'created',
  'article.created',
  'timestamp',
  'displaydate',
];
/** Names that hold the day of the last change. */
export const MODIFIED_TAGS = /modif|updated|lastmod/;
