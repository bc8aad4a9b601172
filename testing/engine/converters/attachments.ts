import { mapFields, take } from './mapped';

/** Fields with two spellings: the app's and Rocket.Chat's. */
const PLAIN: Record<string, string> = {
  collapsed: 'collapsed',
  color: 'color',
  text: 'text',
  timestampLink: 'message_link',
  thumbnailUrl: 'thumb_url',
  imageDimensions: 'image_dimensions',
  imagePreview: 'image_preview',
  imageUrl: 'image_url',
  imageType: 'image_type',
  imageSize: 'image_size',
  audioUrl: 'audio_url',
  audioType: 'audio_type',
  audioSize: 'audio_size',
  videoUrl: 'video_url',
  videoType: 'video_type',
  videoSize: 'video_size',
  fields: 'fields',
  actionButtonsAlignment: 'button_alignment',
  actions: 'actions',
  type: 'type',
  description: 'description',
};

/** Attachments as Rocket.Chat stores them; unknown keys are dropped. */
export function attachmentsFromApp(attachments: unknown): Array<Record<string, any>> | undefined {
  if (!Array.isArray(attachments)) return undefined;
  return attachments.map((attachment: Record<string, any>) => ({
    ...Object.fromEntries(Object.entries(PLAIN).map(([app, stored]) => [stored, attachment[app]])),
    ts: attachment['timestamp'] ? attachment['timestamp'].toJSON() : attachment['timestamp'],
    author_name: attachment['author']?.name,
    author_link: attachment['author']?.link,
    author_icon: attachment['author']?.icon,
    title: attachment['title']?.value,
    title_link: attachment['title']?.link,
    title_link_download: attachment['title']?.displayDownloadLink,
    ...attachment['_unmappedProperties_'],
  }));
}

export function attachmentsToApp(attachments: Array<Record<string, any>> | undefined): any[] | undefined {
  return attachments?.map((attachment) =>
    mapFields(attachment, {
      ...PLAIN,
      author: (data) => ({
        name: take(data, 'author_name'),
        link: take(data, 'author_link'),
        icon: take(data, 'author_icon'),
      }),
      title: (data) => ({
        value: take(data, 'title'),
        link: take(data, 'title_link'),
        displayDownloadLink: take(data, 'title_link_download'),
      }),
      timestamp: (data) => new Date(take(data, 'ts')),
    }),
  );
}
