package vn.tungnha.team;

import org.bson.Document;
import org.springframework.stereotype.Component;
import vn.tungnha.platform.Stored;
import vn.tungnha.platform.field.StoredValues;

@Component
final class StoredMember implements Stored<Member> {
  private static final MemberContact NONE = new MemberContact(null, null);

  @Override
  public Member convert(Document stored) {
    MemberContact contact = Stored.part(stored, "contact", StoredMember::contact);
    return new Member(
        stored.getString("_id"),
        stored.getString("fullName"),
        Stored.texts(stored, "nameWords"),
        stored.getString("given"),
        stored.getString("family"),
        stored.getString("middle"),
        stored.getString("areaId"),
        Stored.texts(stored, "areaPath"),
        contact == null ? NONE : contact,
        stored.getBoolean("sample"),
        stored.getString("origin"),
        stored.getInteger("fieldsVersion"),
        Stored.parts(stored, "values", StoredValues::read),
        stored.getInteger("version"));
  }

  private static MemberContact contact(Document stored) {
    return new MemberContact(stored.getString("phone"), stored.getString("note"));
  }
}
