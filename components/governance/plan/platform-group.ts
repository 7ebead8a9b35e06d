/**
 * Whether a management group is for the platform by its name: ours end in `-platform`; Azure landing zones have
 * `platform`, `connectivity`, `identity`, `management` and `security`, with or without the usual prefixes. Groups of other
 * names are known by what is above them.
 */
export function isPlatformGroup(groupId: string): boolean {
  return /^(?:.*-)?platform$|^(?:(?:alz|es)-)?(?:connectivity|identity|management|security)$/i.test(groupId);
}
