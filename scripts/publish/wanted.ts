/** The pictures that guides and stores show. */

/** Languages of the pictures, with the name that Chromium has for each. */
export const LANGUAGES = { id: 'id', en: 'en-US' } as const;

/** As the stores ask for it. */
export const STORE_SIZE = { width: 1280, height: 800 } as const;

export const STORE_PICTURES = ['1-article', '2-popup', '3-library', '4-person', '5-timeline', '6-first-run'] as const;
export type StorePicture = (typeof STORE_PICTURES)[number];

/** Beside those of the stores, which the guides show as well. */
export const GUIDE_PICTURES = ['card', 'popup', 'export'] as const;
export type GuidePicture = (typeof GUIDE_PICTURES)[number];
