package vn.tungnha.sample;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far the sample data is loaded. The first day is kept, so that a load finished on another day
 * makes the same evenings.
 */
@Document("sample_loads")
record SampleLoad(@Id String id, LocalDate firstDay, boolean done) {
  static final String ID = "reports";
}
