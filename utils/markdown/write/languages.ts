/** Languages whose fences Obsidian and its plug-ins only colour. Others (`dataviewjs`) may run. */

const PLAIN =
  /^(?:asm|bash|bat|c|c\+\+|cpp|cs|csharp|c#|clojure|css|csv|dart|diff|docker(?:file)?|elixir|erlang|f#|fortran|go|graphql|groovy|haskell|html|http|ini|java|javascript|jsx?|json[5c]?|julia|kotlin|latex|less|lisp|lua|make(?:file)?|markdown|matlab|md|mermaid|nginx|objective-?c|ocaml|pascal|patch|perl|php|plsql|powershell|prolog|proto(?:buf)?|py(?:thon)?3?|r|rb|ruby|rs|rust|scala|scheme|s[ac]ss|sh|shell|shell-session|solidity|sql|svg|swift|terraform|tex|toml|tsx?|typescript|vb|verilog|vhdl|vim|vue|xml|ya?ml|zig|zsh)?$/i;

/** @returns whether a fence of this language is only shown */
export function isPlainLanguage(language: string): boolean {
  return PLAIN.test(language);
}
