/** Languages whose fences Obsidian and its plug-ins only colour. Others (`dataviewjs`) may run. */

const NAMES = new Set(
  (
    'abap abnf ada apache apl applescript arduino arm armasm asm asciidoc aspnet autohotkey awk bash basic bat batch bnf brainfuck c c# c++ ' +
    'cc clojure cmake cmd cobol coffee coffeescript console cpp crystal cs csharp cson css csv cuda cypher d dart delphi diff ' +
    'django docker dockerfile dos ebnf elixir elm erb erlang excel f# fish fortran fs fsharp gherkin git glsl go golang ' +
    'gradle graphql groovy haml handlebars haskell hbs hcl hlsl hs html html5 http ini java javascript jinja js json json5 jsonc jsp jsx ' +
    'julia kotlin kt latex less lisp llvm log lua m make makefile markdown markup mathematica matlab md mermaid mips ' +
    'nasm nginx nim nix nsis objc objective-c objectivec ocaml octave pas pascal patch perl php plsql postgres postgresql powershell ' +
    'processing prolog properties protobuf ps1 pug puppet py python python3 qml r racket rb reason regex rs ruby rust sas sass scala scheme ' +
    'scss sh shell shell-session shellsession smali solidity sql stylus svelte svg swift systemverilog tcl terraform tex toml ts tsx typescript ' +
    'v vala vb vba vbnet verilog vhdl vim viml vue wasm x86asm xhtml xml xquery yaml yml zig zsh'
  ).split(' '),
);

/** @returns whether a fence of this language is only shown */
export function isPlainLanguage(language: string): boolean {
  return language === '' || NAMES.has(language.toLowerCase());
}
