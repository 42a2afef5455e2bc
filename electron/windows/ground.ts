/** What is seen of a window before its page is there: the ground of the page's tokens, in the light and in the dark theme. */
export const groundOf = (isDark: boolean): string => (isDark ? '#17191c' : '#f6f6f3');
