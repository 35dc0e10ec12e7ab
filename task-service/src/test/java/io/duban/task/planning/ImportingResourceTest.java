package io.duban.task.planning;

import static io.duban.task.NoticeText.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.duban.platform.testing.TestTokens;
import io.duban.task.County;
import io.duban.task.NothingLoggedAsOurFault;
import io.duban.task.NoticeText;
import io.duban.task.notice.NoticeForms;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file comes in: it becomes a draft that shows every row, or is refused with what was seen instead. */
@QuarkusTest
@ExtendWith(NothingLoggedAsOurFault.class)
class ImportingResourceTest {
    private static final String PLANS = "/api/v1/plans";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String DOCX = OFFICE + "wordprocessingml.document";
    private static final String XLSX = OFFICE + "spreadsheetml.sheet";
    private static final int MEGABYTE = 1024 * 1024;

    @TestHTTPResource(PLANS)
    URI plans;

    @BeforeEach
    void county() {
        County.begins();
    }

    @Test
    void aNoticeBecomesADraftThatShowsEveryRow() {
        var notice = NoticeText.of(row("县财政局、县司法局", "县民政局", "10月底前"), row("", "", "长期坚持"));
        var draft = County.imports(notice).statusCode(201).header("ETag", equalTo("\"3\"")).header("Consistency-Token", matchesRegex(".{36}:2"))
                .body("status", equalTo("draft")).body("statusLabel", equalTo("草稿")).body("docNumber", startsWith("测政办字〔2025〕"))
                .body("issuedOn", equalTo("2025-05-26")).body("items", hasSize(2))
                .body("items[0].leads.units.flatten().code", equalTo(List.of("xczj", "xsfj")))
                .body("items[0].deadline.date", equalTo("2025-10-31")).body("items[0].deadline.raw", equalTo("10月底前"))
                .body("items[1].deadline.kind", equalTo("continuous")).body("items[1].leads[0].inherited", equalTo(true))
                .body("items[1].findings.code", hasItem("lead-inherited")).body("items.taskId", everyItem(nullValue()));
        County.office().get(draft.extract().header("Location")).then().statusCode(200).body("id", equalTo(draft.extract().path("id")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8"})
    void aNoticeIsReadInWhateverCharactersItsEditorSavedIt(String charset) {
        County.uploads(NoticeText.of(row("县财政局", "", "12月底前")).getBytes(Charset.forName(charset))).statusCode(201)
                .body("items[0].leads[0].units[0].name", equalTo("县财政局")).body("findings.findAll { it.severity == 'error' }", hasSize(0));
    }

    @Test
    void theRawBodyIsTakenAsWellAsAForm() {
        var notice = NoticeText.of(row("县财政局", "", "12月底前"));
        County.office().contentType("text/plain; charset=UTF-8").header("Content-Disposition", "attachment; filename=\"fenjie.txt\"")
                .body(notice.getBytes(StandardCharsets.UTF_8)).post(PLANS).then().statusCode(201).body("source.name", equalTo("fenjie.txt"));
    }

    static Stream<Arguments> formats() {
        return Stream.of(Arguments.of(DOCX, forms().docx()), Arguments.of(XLSX, forms().xlsx()),
                Arguments.of("text/html; charset=GB18030", forms().html(Charset.forName("GBK"))),
                Arguments.of("text/csv; charset=UTF-8", forms().csv(',', StandardCharsets.UTF_8)));
    }

    private static NoticeForms forms() {
        return new NoticeForms(NoticeText.of(row("县财政局、县司法局", "县民政局", "10月底前"), row("", "", "长期坚持")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void aNoticeIsReadInEveryFormatAndComesBackAsItCame(String mediaType, byte[] file) {
        var draft = County.office().contentType(mediaType)
                .header("Content-Disposition", "attachment; filename*=UTF-8''%E9%80%9A%E7%9F%A5.dat").body(file)
                .post(PLANS).then().statusCode(201).body("items", hasSize(2))
                .body("items[1].leads.units.flatten().code", equalTo(List.of("xczj", "xsfj")))
                .body("items[1].leads.inherited", equalTo(List.of(true, true))).body("items[1].findings.code", hasItem("lead-inherited"))
                .body("source.name", equalTo("通知.dat")).body("source.mediaType", equalTo(mediaType));
        var source = County.office().get(draft.extract().header("Location") + "/source").then().statusCode(200)
                .header("Content-Type", equalTo(mediaType))
                .header("X-Content-Type-Options", "nosniff").header("Content-Disposition", containsString("%E9%80%9A%E7%9F%A5.dat"));
        assertThat(source.extract().asByteArray()).isEqualTo(file);
    }

    @Test
    void aFormatIsToldByContentAndNeitherByNameNorByMediaType() {
        County.office().multiPart("file", "通知.txt", forms().docx(), "text/plain").post(PLANS).then().statusCode(201)
                .body("source.mediaType", equalTo(DOCX)).body("items[0].findings", hasSize(0));
        County.office().contentType("application/octet-stream").body(forms().xlsx()).post(PLANS).then().statusCode(201)
                .body("source.mediaType", equalTo(XLSX));
    }

    @Test
    void theFileIsKeptAsItCame() throws Exception {
        var file = NoticeText.of(row("县财政局", "", "12月底前")).getBytes(StandardCharsets.UTF_8);
        var plan = new JsonPath(send("multipart/form-data; boundary=x",
                BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"file\";"
                + " filename=\"通知.txt\"\r\nContent-Type: text/plain\r\n\r\n" + new String(file, StandardCharsets.UTF_8) + "\r\n--x--\r\n")).body())
                .getString("id");
        var source = County.office().get(PLANS + "/" + plan + "/source").then().statusCode(200)
                .header("Content-Disposition", containsString("%E9%80%9A%E7%9F%A5.txt")).contentType(startsWith("text/plain"));
        assertThat(source.extract().asByteArray()).isEqualTo(file);
        refused(County.unit("xczj").get(PLANS + "/" + plan + "/source").then(), 403, "role-missing");
    }

    @Test
    void anEmptyFileIsRefused() {
        refused(County.uploads(new byte[0]), 422, "file-empty");
        refused(County.office().contentType("text/plain").body(new byte[0]).post(PLANS).then(), 422, "file-empty");
    }

    @Test
    void aPictureIsRefusedWhateverItsName() {
        var picture = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        refused(County.uploads(picture), 422, "format-not-supported").body("detail", containsString("PNG"));
        refused(County.office().contentType(DOCX).header("Accept-Language", "en").body(picture).post(PLANS).then(), 422, "format-not-supported")
                .body("detail", containsString("Upload the document itself"));
    }

    @Test
    void aNoticeWithoutATableIsRefusedWithWhatWasSeen() {
        refused(County.imports(NoticeText.head() + "请各单位按时参加。\n"), 422, "no-table").body("detail", containsString("请上传含表格的通知"));
    }

    @Test
    void aTableWithoutATaskIsRefused() {
        refused(County.imports(NoticeText.of("一、总则||||")), 422, "no-tasks");
    }

    @Test
    void aRowWithTooFewCellsIsKeptAsAnErrorAndNotGuessed() {
        County.imports(NoticeText.of("公开目录|县财政局|12月底前", row("县财政局", "", "12月底前"))).statusCode(201).body("items", hasSize(2))
                .body("items[0].findings.code", hasItem("row-incomplete"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2月31日前", "下次开会之前", "13月底前"})
    void aDeadlineThatMakesNoSenseIsAFinding(String deadline) {
        County.imports(NoticeText.of(row("县财政局", "", deadline))).statusCode(201).body("items[0].deadline.kind", equalTo("unresolved"))
                .body("items[0].findings.code", hasItem("deadline-unresolved")).body("items[0].deadline.raw", equalTo(deadline));
    }

    @Test
    void thirtyMegabytesAreRefusedBeforeTheyAreRead() {
        refused(County.uploads(new byte[30 * MEGABYTE]), 413, "file-too-large").body("detail", containsString("10 MB"));
    }

    @Test
    void whatIsFarTooLargeIsRefusedInTheSameWords() throws Exception {
        var file = new byte[45 * MEGABYTE];
        tooLarge(send("text/plain", BodyPublishers.ofByteArray(file)), "body-too-large");
        tooLarge(send("multipart/form-data; boundary=x", BodyPublishers.ofByteArray(file)), "body-too-large");
        tooLarge(send("text/plain", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file))), "file-too-large");
        tooLarge(send("multipart/form-data; boundary=x", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form(file)))), "body-too-large");
    }

    @Test
    void theSameNoticeAgainIsRefusedAndNamesThePlan() {
        var notice = NoticeText.of(row("县财政局", "", "12月底前"));
        String plan = County.imports(notice).statusCode(201).extract().path("id");
        refused(County.imports(notice), 409, "plan-already-imported").body("detail", containsString(plan));
        refused(County.imports(notice + "\n"), 409, "plan-already-imported"); // another file of the same number
    }

    @Test
    void theSameNoticeFromManyAtOnceIsOneDraft() throws Exception {
        var notice = NoticeText.of(row("县财政局", "", "12月底前"));
        try (var portals = Executors.newFixedThreadPool(6)) {
            var answers = IntStream.range(0, 6).mapToObj(i -> portals.submit(() -> County.imports(notice).extract().statusCode())).toList();
            assertThat(answers).extracting(Future::get).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
        }
    }

    @Test
    void withAKeyTheSameRequestGetsTheSameAnswerAgain() {
        var notice = NoticeText.of(row("县财政局", "", "12月底前"));
        var key = UUID.randomUUID().toString();
        var first = importsWith(key, notice).statusCode(201).extract();
        var again = importsWith(key, notice).statusCode(201).extract();
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        refused(importsWith(key, NoticeText.of(row("县民政局", "", "12月底前"))), 422, "idempotency-key-reused");
        importsWith(UUID.randomUUID().toString(), NoticeText.of(row("县民政局", "", "12月底前"))).statusCode(201);
    }

    @Test
    void aRequestThatWasRefusedDoesNotUseUpItsKey() {
        var key = UUID.randomUUID().toString();
        refused(importsWith(key, "空无一表"), 422, "no-table");
        importsWith(key, NoticeText.of(row("县财政局", "", "12月底前"))).statusCode(201);
    }

    @Test
    void aFormWithoutTheFileIsRefused() {
        refused(County.office().multiPart("other", "x.txt", new byte[] {65}, "text/plain").post(PLANS).then(), 400, "file-missing");
    }

    @Test
    void aFileWithoutANameIsAFile() throws Exception {
        var taken = send("multipart/form-data; boundary=x", BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n"
                + NoticeText.of(row("县财政局", "", "12月底前")) + "\r\n--x--\r\n"));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x", "multipart/form-data; boundary="})
    void aFormThatIsBrokenIsRefused(String type) throws Exception {
        var refused = send(type, BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nbroken off"));
        assertThat(refused.statusCode()).as(refused.body()).isBetween(400, 422);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    /** The last is what a plain {@code curl --data-binary} declares. */
    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "application/msword", "image/png", "application/json", "application/x-www-form-urlencoded"})
    void whatAFileHoldsDecidesWhateverItIsDeclaredAs(String mediaType) throws Exception {
        var pdf = send(mediaType, BodyPublishers.ofString("%PDF-1.7\n1 0 obj\n"));
        assertThat(pdf.statusCode()).as(pdf.body()).isEqualTo(422);
        assertThat(new JsonPath(pdf.body()).getString("code")).isEqualTo("format-not-supported");
        var notice = send(mediaType, BodyPublishers.ofString(NoticeText.of(row("县财政局", "", "12月底前"))));
        assertThat(notice.statusCode()).as(notice.body()).isEqualTo(201);
        assertThat(new JsonPath(notice.body()).getString("source.mediaType")).isEqualTo("text/plain; charset=UTF-8");
    }

    @Test
    void onlyTheOfficeImports() {
        refused(County.unit("xczj").multiPart("file", "a.txt", new byte[] {65}, "text/plain").post(PLANS).then(), 403, "role-missing");
        refused(County.nobody().multiPart("file", "a.txt", new byte[] {65}, "text/plain").post(PLANS).then(), 401, "token-missing");
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        int before = total();
        County.imports("没有表格");
        County.uploads(new byte[30 * MEGABYTE]);
        var draft = County.drafts(row("县没有这个局", "", "12月底前"));
        County.office().post(PLANS + "/" + draft + "/issue").then().statusCode(409);
        assertThat(total()).isEqualTo(before + 1);
        County.office().get(PLANS + "/" + draft).then().body("status", equalTo("draft")).body("items[0].taskId", nullValue())
                .body("findings[0].message", notNullValue());
    }

    private static byte[] form(byte[] file) {
        var head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.docx\"\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        var form = Arrays.copyOf(head, head.length + file.length);
        System.arraycopy(file, 0, form, head.length, file.length);
        return form;
    }

    private static int total() {
        return County.office().get(PLANS).then().statusCode(200).extract().path("total");
    }

    private static ValidatableResponse importsWith(String key, String notice) {
        return County.office().header("Idempotency-Key", key).multiPart("file", "通知.txt", notice.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post(PLANS).then();
    }

    private static ValidatableResponse refused(ValidatableResponse response, int status, String code) {
        return response.statusCode(status).body("code", equalTo(code));
    }

    private HttpResponse<String> send(String type, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(HttpRequest.newBuilder(plans).header("Content-Type", type)
                    .header("Authorization", "Bearer " + TestTokens.office("office-1")).POST(body).build(), BodyHandlers.ofString());
        }
    }

    private static void tooLarge(HttpResponse<String> response, String code) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(response.body()).contains("\"code\":\"" + code + "\"", "超过");
    }
}
