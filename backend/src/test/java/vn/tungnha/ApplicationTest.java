package vn.tungnha;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import vn.tungnha.platform.graphql.SettableEtag;

/**
 * A test of the whole server on a free port and a real MongoDB. All of them share one context and
 * one database, so a test makes its own objects; the {@link MutableClock} is set back after each.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
    classes = Application.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "tungnha.trusted-documents=src/test/resources/trusted-documents.json",
      "tungnha.spa-dir=src/test/resources/spa"
    })
@ContextConfiguration(initializers = MongoSupport.Initializer.class)
@Import({MutableClock.Bean.class, SettableEtag.class})
@TestExecutionListeners(
    listeners = MutableClock.Reset.class,
    mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface ApplicationTest {}
