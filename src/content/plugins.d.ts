declare module 'markdown-it-abbr' {
  const plugin: import('markdown-it').PluginSimple;
  export default plugin;
}
declare module 'markdown-it-deflist' {
  const plugin: import('markdown-it').PluginSimple;
  export default plugin;
}
declare module 'markdown-it-footnote' {
  const plugin: import('markdown-it').PluginSimple;
  export default plugin;
}
declare module 'markdown-it-container' {
  const plugin: (
    markdown: import('markdown-it').MarkdownIt,
    name: string,
    options: { validate: (parameters: string) => boolean },
  ) => void;
  export default plugin;
}
