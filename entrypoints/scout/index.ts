import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Meeting } from '../annotator.content/desk.ts';
import { scout } from './scout.ts';

/**
 * Runs by itself in every page of the sites that the reader has granted, and costs next to nothing where there is no article: it
 * glances at the page, and asks for the annotator when there may be one.
 */
export default defineUnlistedScript(() => {
  const meeting = globalThis as Meeting;
  // One that was put in before, or that an older version of the extension has left behind.
  meeting.scout?.();
  meeting.scout = document.contentType === 'application/xml' ? undefined : scout(meeting);
});
