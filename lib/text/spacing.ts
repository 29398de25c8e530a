/** The text with every stretch of white space as one space. */
export const singleSpaced = (text: string): string => (isSingleSpaced(text) ? text : text.replace(/\s+/g, ' '));

/** Nearly all names are plain and spaced as they should be: they never see the regular expression. */
function isSingleSpaced(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 32 || (unit > 126 && unit !== 0x2019) || (unit === 32 && before === 32)) return false;
    before = unit;
  }
  return true;
}
