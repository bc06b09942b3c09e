/** Languages whose fences Obsidian and its plug-ins only colour. Others (`dataviewjs`) may run. */

const PLAIN =
  /^(?:bash|bat|c|cpp|c\+\+|cs|c#|csharp|css|dart|diff|docker(?:file)?|go|html|http|ini|java|javascript|jsx?|json|kotlin|lua|make(?:file)?|markdown|mermaid|nginx|perl|php|powershell|py(?:thon)?|r|rb|ruby|rs|rust|scala|scss|sh|shell|sql|swift|tex|toml|tsx?|typescript|vue|xml|ya?ml|zsh)?$/i;

/** @returns whether a fence of this language is only shown */
export function isPlainLanguage(language: string): boolean {
  return PLAIN.test(language);
}
