package org.oportunidad.learning.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.oportunidad.audit.Audit;
import org.oportunidad.audit.AuditEvent;
import org.oportunidad.files.ArchiveFile;
import org.oportunidad.files.Archives;
import org.oportunidad.files.Media;
import org.oportunidad.files.MediumFile;
import org.oportunidad.files.MediumKind;
import org.oportunidad.identity.Viewer;
import org.oportunidad.learning.archive.CourseArchive.Content;
import org.oportunidad.learning.archive.CourseArchive.NoCourse;
import org.oportunidad.learning.authoring.Drafts;
import org.oportunidad.learning.authoring.PublishedTexts;
import org.oportunidad.learning.course.CourseFolder;
import org.oportunidad.learning.media.CourseMedia;
import org.oportunidad.platform.form.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a course out as one archive, and brings one in as a draft that is reviewed like any other. */
@Component
class CourseArchives {

    static final int MOST_MEGABYTES = 20;

    private static final Archives.Limits LIMITS = new Archives.Limits(600, 40L << 20);

    private final Archives archives;
    private final CourseMedia media;
    private final Media files;
    private final Drafts drafts;
    private final PublishedTexts published;
    private final Audit audit;

    CourseArchives(
            Archives archives, CourseMedia media, Media files, Drafts drafts, PublishedTexts published, Audit audit) {
        this.archives = archives;
        this.media = media;
        this.files = files;
        this.drafts = drafts;
        this.published = published;
        this.audit = audit;
    }

    void write(CourseFolder folder, OutputStream out) throws IOException {
        archives.write(CourseArchive.files(folder, media.contents(folder)), out);
    }

    /** The code of the course whose draft was begun; nothing when the archive is not taken, with the reason. */
    @Transactional
    public Optional<String> bring(Viewer by, byte[] content, Problems problems) {
        if (content.length > MOST_MEGABYTES << 20) {
            problems.add("file", "learning.archive.tooLarge", MOST_MEGABYTES);
            return Optional.empty();
        }
        return switch (archives.read(content, LIMITS)) {
            case ArchiveFile.Refused refused -> {
                problems.add(
                        "file",
                        "learning.archive.refused."
                                + switch (refused.problem()) {
                                    case EMPTY -> "empty";
                                    case TOO_LARGE -> "too-large";
                                    case PROTECTED_OR_ACTIVE -> "protected";
                                    default -> "damaged";
                                });
                yield Optional.empty();
            }
            case ArchiveFile.Read read -> bring(by, read.files(), problems);
        };
    }

    private Optional<String> bring(Viewer by, Map<String, byte[]> unpacked, Problems problems) {
        try {
            return begin(by, CourseArchive.content(unpacked), problems);
        } catch (NoCourse none) {
            problems.add("file", none.wrong().textKey());
            return Optional.empty();
        }
    }

    private Optional<String> begin(Viewer by, Content content, Problems problems) {
        var code = content.folder().code();
        var folder = content.folder();
        var kept = new LinkedHashMap<String, String>();
        for (var medium : content.media().entrySet()) {
            var name = keep(by, medium.getKey(), medium.getValue(), problems);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            kept.put(medium.getKey(), name.get());
        }
        for (var name : kept.entrySet()) {
            if (!name.getKey().equals(name.getValue())) {
                folder = renamed(folder, name.getKey(), name.getValue());
            }
        }
        var base = published.newest(code).map(PublishedTexts.Texts::number);
        if (!drafts.bring(by, code, base.orElse(null), folder)) {
            problems.add("file", "learning.archive.draftLives");
            return Optional.empty();
        }
        audit.record(new AuditEvent(by.account().value(), by.actorRole(), null, "learning.archive_imported", code));
        return Optional.of(code);
    }

    /** What we wrote ourselves stays as it is, anything else is written anew; the name by which it is shown from now on. */
    private Optional<String> keep(Viewer by, String name, byte[] bytes, Problems problems) {
        var kind = kind(name);
        var taken = files.takeAgain(kind, bytes);
        if (taken instanceof MediumFile.Refused refused) {
            problems.add("file", refused.problem().messageKey(), refused.mostMegabytes());
            return Optional.empty();
        }
        return Optional.of(
                media.keep(((MediumFile.Taken) taken).medium(), by.account().value()));
    }

    private static MediumKind kind(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "m4a", "webm", "ogg" -> MediumKind.VOICE;
            case "pdf" -> MediumKind.DOCUMENT;
            default -> MediumKind.PICTURE;
        };
    }

    private static CourseFolder renamed(CourseFolder folder, String from, String to) {
        var files = new LinkedHashMap<String, String>();
        folder.files()
                .forEach((path, text) ->
                        files.put(path, text.replace(CourseArchive.MEDIA + from, CourseArchive.MEDIA + to)));
        return new CourseFolder(files);
    }
}
