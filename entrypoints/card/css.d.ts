/** A style sheet as text, as the build inlines it. */
declare module '*.css?inline' {
  const css: string;
  export default css;
}
