import type { Entity } from '../model/entity.ts';
import { fold } from '../text/fold.ts';

/**
 * The key under which a person or institution is found across clippings: what it is, its folded name, and the region
 * of its office or its own. Two people of one name in different regions get different keys.
 */
export function identityKey(entity: Pick<Entity, 'kind' | 'name' | 'region'>): string {
  const type = entity.kind === 'institution' ? 'institution' : 'person';
  return `${type}|${foldName(entity.name)}|${entity.region ?? ''}`;
}

/** The three parts of a key. */
export function partsOfKey(key: string): { type: 'person' | 'institution'; name: string; region: string } {
  const [type, name = '', region = ''] = key.split('|');
  return { type: type === 'institution' ? 'institution' : 'person', name, region };
}

/** Words folded, punctuation dropped: "M. Rudi" and "M Rudi" are one. */
export const foldName = (name: string): string =>
  name
    .split(/[\s.,|]+/)
    .map(fold)
    .filter(Boolean)
    .join(' ');
