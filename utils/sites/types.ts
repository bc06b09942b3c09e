/**
 * The shape of a site rule: data only, no functions, one file a site.
 * A rule that would need code is a sign of a missing generic step.
 */

/** What is known of one site's markup. Every field is optional help; the generic steps come after it. */
export interface SiteRule {
  /** Equals the file name. */
  readonly id: string;
  /** Match patterns (`*://*.example.org/path*`). */
  readonly matches: readonly string[];
  /** With what `meta[name=generator]` begins where a site runs this system, on any host. */
  readonly generator?: string;
  /** Identifiers that only pages of this system have, on any host. */
  readonly identifiers?: readonly string[];
  /** Cleaned without a click (host permission at install): ZAKER only. */
  readonly automatic?: true;
  /** Selectors of the main content, best first. */
  readonly content?: readonly string[];
  /** Nothing is cut from that content but what the rule removes: lists of sources at its end are of the article. */
  readonly whole?: true;
  /** All that a selector of that content finds is the content: the posts of a thread, in order. */
  readonly thread?: true;
  /** Selectors of what never belongs to the article. */
  readonly remove?: readonly string[];
  /** Selectors of elements replaced by their children. */
  readonly unwrap?: readonly string[];
  /** Selectors of content that the page hides. */
  readonly unhide?: readonly string[];
  /** Selector → new tag name. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Attributes that hold the real picture, best first. */
  readonly imageSources?: readonly string[];
  /** Plain-string changes of picture addresses, in order. */
  readonly imageUrl?: readonly {
    /** Only for this host (`img*.example.org`); absent: every picture of the page. */
    readonly host?: string;
    /** Everything from this mark on is cut (behind the host). */
    readonly cutAt?: string;
    /** The query goes, the fragment stays. */
    readonly dropQuery?: true;
    /** First occurrence of one text → another. */
    readonly replace?: readonly [string, string];
  }[];
  /** Selectors of boxes whose loose following text is a paragraph of its own. */
  readonly looseTextAfter?: readonly string[];
  /**
   * An article that a script holds as JSON, used where the page does not show it: the script's id or the
   * text before the JSON, then the path to the HTML.
   */
  readonly scriptContent?: { readonly find: string; readonly path: readonly (string | number)[] };
  /** Host patterns (`*.example.org`) of pictures that go through the proxy by default. */
  readonly proxyHosts?: readonly string[];
  readonly metadata?: {
    readonly title?: string;
    readonly author?: string;
    readonly date?: string;
    readonly site?: string;
    /** UTC offset such as `+08:00`. */
    readonly timeZone?: string;
  };
  readonly frontMatter?: { readonly author?: string; readonly categories?: readonly string[] };
}
