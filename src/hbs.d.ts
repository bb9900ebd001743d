/** Views are compiled by `scripts/handlebars-plugin.ts`, in tests and in our build alike. */
declare module '*.hbs' {
  const view: import('handlebars').TemplateDelegate<unknown>;
  export default view;
}
