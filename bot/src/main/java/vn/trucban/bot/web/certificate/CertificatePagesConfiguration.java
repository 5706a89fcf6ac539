package vn.trucban.bot.web.certificate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.trucban.bot.certificate.CertificateDesk;
import vn.trucban.bot.staff.StaffDesk;
import vn.trucban.content.library.ContentLibrary;

/** What the pages of signing tokens show. */
@Configuration(proxyBeanMethods = false)
class CertificatePagesConfiguration {
    @Bean
    CertificateViews certificateViews(CertificateDesk certificates, StaffDesk staff, ContentLibrary content) {
        return new CertificateViews(certificates, staff::staff, content::current);
    }
}
